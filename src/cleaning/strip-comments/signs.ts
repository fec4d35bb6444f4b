/** Signs that a line may show by itself, in words that follow "7 of 12 lines". */
export const SIGNS = {
  linkCode: "carry HTML links or forum codes such as [url=…]",
  keywordStop: "repeat a keyword or address and end in “ .”",
  spacedStop: "end in a period after a space",
  stuffed: "repeat the same keywords over and over",
  bareKeywords: "are bare keywords without a sentence",
  mostlyLink: "are a few words and an address",
  contact: "give a messenger or phone contact",
  mixedAlphabet: "mix two alphabets within one word",
  unspun: "show an unspun {this|that} template",
} as const satisfies Record<string, string>;

export type SignName = keyof typeof SIGNS;

/** Every sign, in a fixed order: the network knows them by their index. */
export const SIGN_NAMES = Object.keys(SIGNS).filter((name): name is SignName => name in SIGNS);
