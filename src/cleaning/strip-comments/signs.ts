/** The independent kinds of evidence; a cut needs two of them, or one sign that is hard. */
export type Family = "learned" | "structure" | "shift" | "repetition";

/** One thing that speaks for spam when a line shows it. */
export interface Sign {
  readonly family: Family;
  /** Log-odds that the sign adds to a line. */
  readonly weight: number;
  /** True when the sign alone may carry a cut: honest prose has no use for it. */
  readonly hard: boolean;
  /** The sign in a curator's words, after "7 of 12 lines ". */
  readonly says: string;
}

/** The signs, each with its weight; one row is all there is to change when a sign proves too weak or too strong. */
export const SIGNS = {
  // A plain-text article has no forum codes; spam bots post them wherever a form takes text.
  forumCode: { family: "structure", weight: 9, hard: true, says: "carry forum link codes such as [url=…]" },
  // Raw HTML links are rare in extracted text, but tutorials show them.
  rawLink: { family: "structure", weight: 3, hard: false, says: "carry raw HTML links" },
  // "carpets cheap carpets cheap ." and "carpets https://… ." are the mark of one family of bots.
  keywordStop: { family: "structure", weight: 10, hard: true, says: "repeat a keyword or address and end in “ .”" },
  spacedStop: { family: "structure", weight: 3, hard: false, says: "end in a full stop after a space" },
  // "loans online loans online loan": nobody writes so.
  stuffed: { family: "structure", weight: 7, hard: true, says: "repeat the same keywords over and over" },
  crowded: { family: "structure", weight: 2.5, hard: false, says: "repeat a keyword" },
  // "cheap garden sheds uk": no capital, no stop, no little word. Lists of articles have such lines too, so it is weak.
  bareKeywords: { family: "structure", weight: 0.8, hard: false, says: "are bare keywords without a sentence" },
  // Link lists of articles have these too, so they are weak.
  keywordLink: { family: "structure", weight: 1.5, hard: false, says: "are a few words and an address" },
  bareLink: { family: "structure", weight: 0.7, hard: false, says: "are a bare address" },
  manyLinks: { family: "structure", weight: 2, hard: false, says: "are mostly addresses" },
  contact: { family: "structure", weight: 3, hard: false, says: "give a messenger or telephone contact" },
  // Letters of two alphabets within one word hide it from filters.
  mixedAlphabet: { family: "structure", weight: 5, hard: false, says: "mix two alphabets within one word" },
  fancyLetters: { family: "structure", weight: 3, hard: false, says: "write with look-alike or enclosed letters" },
  unspun: { family: "structure", weight: 8, hard: true, says: "show an unspun {this|that} template" },
  gibberish: { family: "structure", weight: 4, hard: false, says: "are random letters" },
  garbled: { family: "structure", weight: 1.5, hard: false, says: "are garbled text in a wrong encoding" },
  wrapped: {
    family: "structure",
    weight: 1,
    hard: false,
    says: "are broken at a narrow column, which the article is not",
  },
  otherScript: { family: "shift", weight: 3.5, hard: false, says: "are in a script the article does not use" },
  otherLanguage: { family: "shift", weight: 2.5, hard: false, says: "are in a language the article does not use" },
  fewCommonWords: {
    family: "shift",
    weight: 1.2,
    hard: false,
    says: "have hardly a common word of the article's language",
  },
  strangeWords: { family: "shift", weight: 0.5, hard: false, says: "share no word with the article" },
  echo: { family: "repetition", weight: 1.5, hard: false, says: "repeat the same word line after line" },
  copies: { family: "repetition", weight: 2, hard: false, says: "appear several times" },
} as const satisfies Record<string, Sign>;

/** The name of a sign. */
export type SignName = keyof typeof SIGNS;
