import { chosenTheme, showTheme } from "./themes.ts";

// Loaded before the style sheet and waited for, so it does this alone: nothing is painted in the wrong colours, and what
// needs a script takes its place from the beginning.
document.documentElement.dataset.script = "";
showTheme(chosenTheme());
