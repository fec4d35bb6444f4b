/** Four paragraphs of a story, long enough to be recognised as an article. */
export const STORY = [
  "The cranes of the harbour have begun to stack containers by themselves, the operator said on Monday. Six months of trials came before it, in which no box was dropped.",
  "The trial took place at night, when few ships lie at the quay. The crew was shown its results first, and asked for a button that stops everything.",
  "They were given two of them, a red one and a green one, side by side on the desk. Nobody has pressed either since the spring.",
  "More cranes will follow in the autumn, the operator said, if the insurers agree. A second harbour up the coast has asked for the plans.",
] as const;

/** A page of a small outlet, with metadata in the head and its story in the body. */
export function samplePage({ head = "", body = storyOf(STORY), lang = "en" } = {}): string {
  return `<!doctype html>
<html lang="${lang}"><head><meta charset="utf-8">${head}</head>
<body><nav><a href="/">Home</a> <a href="/news/">News</a></nav>${body}<footer>Imprint</footer></body></html>`;
}

/** An article with these paragraphs. */
export function storyOf(paragraphs: readonly string[]): string {
  return `<main><article><h1>Cranes stack by themselves</h1>${paragraphs.map((text) => `<p>${text}</p>`).join("\n")}</article></main>`;
}

/** A block of JSON-LD. */
export function jsonLd(data: unknown): string {
  return `<script type="application/ld+json">${JSON.stringify(data).replaceAll("<", "\\u003c")}</script>`;
}

/** The minimum metadata for a seed. */
export const PLAIN_HEAD = `<title>Cranes stack by themselves | Harbour Gazette</title>
<meta property="og:site_name" content="Harbour Gazette">
<meta property="article:published_time" content="2026-03-02T09:00:00+01:00">`;
