import { chosen, lookNames, showLook } from "./looks.ts";

// Loaded before the style sheet and waited for, so it does this alone: nothing is painted in the wrong colours or sizes, and what
// needs a script takes its place from the beginning.
document.documentElement.dataset.script = "";
for (const look of lookNames) showLook(look, chosen(look));
