/** Things that a line may show by itself or with its neighbours, in a curator's words after "7 of 12 lines ". */
export const SIGNS = {
  forumCode: "carry forum link codes such as [url=…]",
  rawLink: "carry raw HTML links",
  keywordStop: "repeat a keyword or address and end in “ .”",
  spacedStop: "end in a full stop after a space",
  stuffed: "repeat the same keywords over and over",
  crowded: "repeat a keyword",
  bareKeywords: "are bare keywords without a sentence",
  keywordLink: "are a few words and an address",
  bareLink: "are a bare address",
  manyLinks: "are mostly addresses",
  contact: "give a messenger or telephone contact",
  mixedAlphabet: "mix two alphabets within one word",
  fancyLetters: "write with look-alike or enclosed letters",
  unspun: "show an unspun {this|that} template",
  gibberish: "are random letters",
  garbled: "are garbled text in a wrong encoding",
  echo: "repeat the same word line after line",
  copies: "appear several times",
} as const satisfies Record<string, string>;

/** The name of a sign. */
export type SignName = keyof typeof SIGNS;

/** Every sign, in a fixed order: the network knows them by their place. */
export const SIGN_NAMES = Object.keys(SIGNS).filter((name): name is SignName => name in SIGNS);
