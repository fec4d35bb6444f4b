/** Keyboard shortcuts: what each does, and for the help line a shorter label. */
export const KEYS: readonly { readonly key: string; readonly does: string; readonly short?: string }[] = [
  { key: "j", does: "to the next article", short: "next" },
  { key: "k", does: "to the previous article", short: "before" },
  { key: "a", does: "publish it", short: "publish" },
  { key: "x", does: "reject it", short: "reject" },
  {
    key: "m",
    does: "merge it with the first report of the same story, or go to the list if all are doubtful",
    short: "merge",
  },
  { key: "g", does: "group: merge all reports of the same story, except doubtful ones" },
  { key: "e", does: "edit it", short: "edit" },
  { key: "u", does: "undo the last action", short: "undo" },
  { key: "r", does: "restore it" },
  { key: "o", does: "open the original in another tab" },
  { key: "p", does: "show or hide images, which load from their sources" },
  { key: "/", does: "search" },
  { key: "?", does: "show or hide all keys", short: "keys" },
];
