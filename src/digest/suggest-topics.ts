import { byName } from "../lib/collate.ts";
import { addTo } from "../lib/group-by.ts";
import { foldWords, hasWord } from "../lib/has-word.ts";
import { listWords } from "../lib/list-words.ts";
import { quote } from "../lib/quote.ts";
import type { ArticleHead } from "../seeds/article.ts";
import { keyTerms } from "../seeds/key-terms.ts";
import type { TopicRule } from "../site/site.ts";
import { topicKey } from "../site/topic-key.ts";
import { topicName } from "../site/topic-names.ts";
import { topicsByRule } from "../site/topics-by-rule.ts";

/** A text without topics, in plain words. */
export interface TextToFile {
  readonly title: string;
  readonly excerpt?: string;
  readonly body?: string;
}

/** What is known of topics: the rules of `digest.config.ts`, and the topics of existing articles. */
export interface KnownTopics {
  readonly rules: readonly TopicRule[];
  /** Between two suggestions, articles may be added at the end. */
  readonly articles: readonly FiledArticle[];
}

type FiledArticle = Pick<ArticleHead, "terms" | "topics">;

export interface TopicSuggestion {
  /** As the site spells it. */
  readonly topic: string;
  /** The reason, to follow the topic: `its text says "supercomputer"`. */
  readonly reason: string;
}

/** A topic with at least so many articles is looked for by name; with fewer, it may be misspelt. */
const MIN_ARTICLES = 2;

/** Topics of similar articles are suggested if at least so many articles, and this share of them, have them. */
const MIN_ALIKE = 2;
const MIN_SHARE = 0.5;

/** The most similar articles considered, and the most shared terms given as the reason. */
const MAX_ALIKE = 20;
const MAX_NAMED = 3;

/** In UTF-16 units. Reading more costs time and adds few names. */
const MAX_TEXT = 6000;

/**
 * Suggests topics for a text, each once, with a reason: a word of a rule in `digest.config.ts`; else the topic's name
 * in the text; else the topics of articles that mention the same names. Sorted by the rules, then by name. The same input gives the
 * same suggestions. Known articles are indexed, so a suggestion takes about as long among many as among few.
 */
export function suggestTopics(text: TextToFile, known: KnownTopics): readonly TopicSuggestion[] {
  const found = new Map<string, string>();
  const suggest = (topic: string, reason: string) => {
    if (!found.has(topic)) found.set(topic, reason);
  };
  const parts = [text.title, text.excerpt ?? "", text.body ?? ""];
  for (const { topic, word } of topicsByRule(parts, known.rules)) suggest(topic, `the text says ${quote(word)}`);
  for (const { topic, name } of namedTopics(parts, known)) suggest(topic, `the text names ${quote(name)}`);
  for (const { topic, reason } of topicsAlike(text, known)) suggest(topic, reason);
  const rows = new Map(known.rules.map(({ name }, row) => [name, row]));
  const rowOf = (topic: string) => rows.get(topic) ?? rows.size;
  return [...found]
    .map(([topic, reason]) => ({ topic, reason }))
    .sort((one, other) => rowOf(one.topic) - rowOf(other.topic) || byName("en")(one.topic, other.topic));
}

/** Topics in use, and articles with topics by the keys of their terms. */
interface TopicIndex {
  /** Number of articles indexed so far. */
  size: number;
  readonly names: Map<string, { readonly name: string; articles: number }>;
  readonly byTerm: Map<string, FiledArticle[]>;
}

const indexes = new WeakMap<readonly FiledArticle[], TopicIndex>();

function indexOf(articles: readonly FiledArticle[]): TopicIndex {
  const index = indexes.get(articles) ?? { size: 0, names: new Map(), byTerm: new Map() };
  indexes.set(articles, index);
  for (const article of articles.slice(index.size)) {
    for (const name of article.topics) {
      const key = topicKey(name);
      const counted = index.names.get(key);
      if (counted === undefined) index.names.set(key, { name, articles: 1 });
      else counted.articles++;
    }
    if (article.topics.length === 0) continue;
    for (const term of new Set(article.terms.map(topicKey))) addTo(index.byTerm, term, article);
  }
  index.size = articles.length;
  return index;
}

/** The topics whose name or alias occurs in the text. */
function namedTopics(parts: readonly string[], { rules, articles }: KnownTopics) {
  const inUse = [...indexOf(articles).names.values()]
    .filter((counted) => counted.articles >= MIN_ARTICLES)
    .map(({ name }) => ({ topic: topicName(rules, name), name }));
  const ruled = rules.flatMap(({ name, aliases = [] }) =>
    [name, ...aliases].map((each) => ({ topic: name, name: each })),
  );
  const folded = parts.map(foldWords);
  return [...ruled, ...inUse].filter(({ name }) => folded.some((part) => hasWord(part, name)));
}

/** The topics of most articles that mention the same names as the text. */
function topicsAlike({ title, excerpt = "", body = "" }: TextToFile, { rules, articles }: KnownTopics) {
  const own = keyTerms({ title, excerpt: `${excerpt}\n${body.slice(0, MAX_TEXT)}` });
  const spelled = new Map(own.map((term) => [topicKey(term), term]));
  const { byTerm } = indexOf(articles);
  const sharing = new Map<FiledArticle, string[]>();
  for (const term of spelled.keys()) {
    for (const article of byTerm.get(term) ?? []) addTo(sharing, article, term);
  }
  const alike = [...sharing]
    .map(([{ topics }, shared]) => ({ topics, shared }))
    .filter(({ shared }) => shared.length >= MIN_ALIKE)
    .sort((one, other) => other.shared.length - one.shared.length)
    .slice(0, MAX_ALIKE);
  const filed = new Map<string, { count: number; terms: Map<string, number> }>();
  for (const { topics, shared } of alike) {
    for (const topic of new Set(topics.map((name) => topicName(rules, name)))) {
      const entry = filed.get(topic) ?? { count: 0, terms: new Map<string, number>() };
      entry.count++;
      for (const term of shared) entry.terms.set(term, (entry.terms.get(term) ?? 0) + 1);
      filed.set(topic, entry);
    }
  }
  return [...filed]
    .filter(([, { count }]) => count >= MIN_ALIKE && count >= alike.length * MIN_SHARE)
    .map(([topic, { count, terms }]) => ({
      topic,
      reason: `so are ${count} of ${alike.length} articles that name ${listTerms(terms, spelled)}`,
    }));
}

/** The terms that most of the articles share with the text, as it spells them; in the text's order among equals. */
function listTerms(shares: ReadonlyMap<string, number>, spelled: ReadonlyMap<string, string>): string {
  const named = [...spelled]
    .filter(([term]) => shares.has(term))
    .sort(([one], [other]) => (shares.get(other) ?? 0) - (shares.get(one) ?? 0))
    .slice(0, MAX_NAMED)
    .map(([, name]) => quote(name));
  return listWords(named, "or");
}
