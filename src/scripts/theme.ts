import { chosen, lookNames, showLook } from "./looks.ts";

// Loaded before the style sheet and render-blocking, so it does only this: it avoids a flash of the wrong colors or sizes, and
// reserves space for what needs a script.
document.documentElement.dataset.script = "";
for (const look of lookNames) showLook(look, chosen(look));
