/** Keyboard shortcuts: what each does, and for the help line a shorter label. */
export const KEYS: readonly { readonly key: string; readonly does: string; readonly short?: string }[] = [
  { key: "j", does: "to the next article", short: "next" },
  { key: "k", does: "to the one before", short: "before" },
  { key: "a", does: "publish it", short: "publish" },
  { key: "x", does: "reject it", short: "reject" },
  {
    key: "m",
    does: "merge it with the first story of the same news; to the list where that is in doubt",
    short: "merge",
  },
  { key: "g", does: "group: merge all reports of the same news, where there is no doubt of several" },
  { key: "e", does: "edit it", short: "edit" },
  { key: "u", does: "undo the last act", short: "undo" },
  { key: "r", does: "restore it" },
  { key: "o", does: "open the original in another tab" },
  { key: "p", does: "show or hide pictures, which are loaded from their sources" },
  { key: "/", does: "look for words" },
  { key: "?", does: "show or hide all keys", short: "keys" },
];
