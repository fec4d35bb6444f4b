/** A turn of phrase that is not printed here, and what to write instead. */
export interface Turn {
  readonly pattern: RegExp;
  readonly instead: string;
}

/** Turns that a native editor would send back. */
export const TURNS: readonly Turn[] = [
  { pattern: /\bunless told\b/i, instead: "“(default: …)”" },
  {
    pattern: /\b(?:that|which|who) is none\b|\bis no (?:seed|source|article|date|day|address) \b/i,
    instead: "“is not a …”",
  },
  { pattern: /\bmend(?:s|ed|ing)?\b/i, instead: "“fix”" },
  { pattern: /\btelephones?\b/i, instead: "“phone”" },
  { pattern: /\b(?:belongs|belong) into\b/i, instead: "“belongs in”" },
  { pattern: /\bis told at its line\b|\bare told at their line\b/i, instead: "“is reported at its line”" },
  { pattern: /\bfrom (?:now|here) on\b/i, instead: "nothing, or “afterwards”" },
  {
    pattern: /\b(?:stands?|stood|lies?|lay) (?:behind|beside|beneath|below|above|in|there|among|on|under)\b/i,
    instead: "“is”",
  },
  { pattern: /\bin order\b(?! (?:to|of)|[,;:.] )(?= (?:where|if|and|or)\b)/i, instead: "“valid”, “right”" },
  { pattern: /\bmakes? (?:a|an) \w+ of (?:a|an|it|each)\b/i, instead: "“makes … from”" },
  { pattern: /\bas good as\b|\bwhether or not\b|\bsuch a one\b|\bfor ever\b/i, instead: "a plainer word" },
  {
    pattern: /\bof which\b|\bas often as\b|\b(?:that|which|who) (?:is|are) none?\b/i,
    instead: "a sentence of its own, or “that”",
  },
  {
    pattern: /\bis none\b|\ball there (?:is|are)\b|\bby its (?:name|number)\b/i,
    instead: "“is not a …”, “every”, “named”",
  },
  {
    pattern: /\banew\b|\bleads? on\b|\bleads? nowhere\b|\bat one blow\b/i,
    instead: "“again”, “redirects”, “does not work”, “at once”",
  },
  { pattern: /\bwrites? (?:\S+ ){1,4}into\b/i, instead: "“add … to”" },
  { pattern: /\b(?:is|are|was|were) told of\b|\btells? of\b/i, instead: "“report”, “say”" },
  {
    pattern:
      /\b(?:one|twice|times|kB|MB|ms) (?:\w+ )?an? (?:line|file|page|run|core|host|language|year|seed|article)\b/i,
    instead: "“per …”",
  },
  { pattern: /\d %/, instead: "the sign without a space" },
  {
    pattern:
      /\b(?:colours?|customis\w+|licence\w*|labelled|neighbour\w*|behaviour\w*|favour\w*|normalis\w+|sanitis\w+|organis\w+|recognis\w+|artefacts?|cancelled|misspelt|telephones?|centre|catalogue|defences?|full stop|e-mails?)\b/i,
    instead: "it as Americans do",
  },
  { pattern: /\bin (?:order )?that\b/i, instead: "“so that”, “because”" },
  { pattern: /\bnothing else has\b|\bof its own accord\b|\bin silence\b/i, instead: "“silently”, or a plainer order" },
  {
    pattern: /\b(?:utili[sz]e|leverage|simply|just works|please note|seamless|robust|powerful|blazing)\b/i,
    instead: "nothing",
  },
];

/** Words of history: a document says how things are. */
export const HISTORY: readonly Turn[] = [
  {
    pattern: /\b(?:no longer|used to (?:be|have|do)|previously|formerly|recently|nowadays|as of now)\b/i,
    instead: "how it is",
  },
  {
    pattern: /\b(?:is|are|was|does|can|has) now\b|\bnow (?:is|are|has|does|also)\b/i,
    instead: "how it is, without “now”",
  },
];

/** One word for one thing: those of `docs/glossary.md`, and what they are not called. */
export const GLOSSARY: readonly Turn[] = [
  { pattern: /\boutlets?\b/i, instead: "“source”" },
  { pattern: /\bpictures?\b(?! (?:shown|and two|of the month)\b)/i, instead: "“image”" },
  { pattern: /\bhome ?page\b/i, instead: "“front page”" },
  { pattern: /\bnews item\b/i, instead: "“article”" },
  { pattern: /\brelated reading\b/i, instead: "“related articles”" },
  { pattern: /\bsocial (?:card|image)\b|\bpreview image\b/i, instead: "“share image”" },
];
