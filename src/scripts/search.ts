import type { AskedWord } from "../lib/search-words.ts";
import { fill, say } from "../words/say.ts";
import { excerptOf } from "./excerpt.ts";
import { type Found, findHits, type Hits, type Query, suggestQuery } from "./hits.ts";
import { announceListChange } from "./list-changed.ts";
import { make, makeButton } from "./make.ts";
import { openShards, type Shard } from "./search-index.ts";
import { site } from "./site.ts";

const FILTERS = ["topic", "outlet", "year"] as const;

/** Number of results shown at a time. */
const STEP = 10;

/** Debounce time for typing, in milliseconds. */
const PAUSE = 200;

/** From this width on, the filters are expanded. */
const WIDE = "(min-width: 48rem)";

const form = document.querySelector<HTMLFormElement>("form.search");
const status = document.querySelector<HTMLElement>(".search-status");
const list = document.querySelector<HTMLElement>(".results");
const more = document.querySelector<HTMLButtonElement>(".more");
if (form && status && list && more) start(form, status, list, more);

function start(form: HTMLFormElement, status: HTMLElement, list: HTMLElement, more: HTMLButtonElement): void {
  const { base = "/", shards: names = "" } = form.dataset;
  const shards = names.split(" ").filter(Boolean);
  const field = (name: string) => form.querySelector<HTMLInputElement | HTMLSelectElement>(`[name=${name}]`);
  let opening: Promise<readonly Shard[]> | undefined;
  let hits: Hits | undefined;
  let shown = 0;
  let turn = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  // Loads the index on first use.
  const open = () => {
    opening ??= openShards({ base, shards });
    return opening;
  };

  // Fills the filters on first use.
  const fillFilters = async () => {
    const opened = await open();
    for (const name of FILTERS) {
      const values = name === "year" ? shards : await valuesOf(opened, name);
      const chosen = field(name)?.value;
      addOptions(name, values, chosen);
    }
  };
  const addOptions = (name: string, values: readonly string[], chosen = "") => {
    const select = field(name);
    for (const known of select?.querySelectorAll("option[value]:not([value=''])") ?? []) known.remove();
    for (const value of values) {
      const option = make("option", "", value === "undated" ? say(site, "undated") : value);
      option.value = value;
      option.selected = value === chosen;
      select?.append(option);
    }
  };

  const query = (): Query => ({
    words: field("q")?.value.trim() ?? "",
    filters: FILTERS.flatMap((name) => {
      const value = field(name)?.value ?? "";
      return value === "" ? [] : `${name}:${value}`;
    }),
    newestFirst: field("order")?.value === "newest",
  });

  const search = async () => {
    turn += 1;
    const mine = turn;
    if (shards.length === 0) return status.replaceChildren(say(site, "searchEmpty"));
    try {
      if (opening === undefined) status.replaceChildren(say(site, "searchLoading"));
      const opened = await open();
      const wanted = query();
      keepInAddress(form);
      if (wanted.words === "" && wanted.filters.length === 0) {
        hits = undefined;
        list.replaceChildren();
        status.replaceChildren();
        more.hidden = true;
        return;
      }
      const found = await findHits(opened, wanted);
      const first = await load(found, 0, base);
      const meant = found.count === 0 ? await suggestQuery(opened, wanted.words) : undefined;
      // Another search may have started in the meantime.
      if (mine !== turn) return;
      hits = found;
      list.replaceChildren(...first);
      shown = first.length;
      more.hidden = shown >= found.count;
      status.replaceChildren(...describe(found.count, wanted.words), ...(meant === undefined ? [] : offer(meant)));
      announceListChange();
    } catch {
      opening = undefined;
      if (mine === turn) status.replaceChildren(say(site, "searchFailed"));
    }
  };

  const offer = (meant: string): (string | HTMLElement)[] => {
    const button = makeButton(meant, () => {
      const input = field("q");
      if (input !== null) input.value = meant;
      input?.focus();
      void search();
    });
    button.dir = "auto";
    return [" ", ...fill<"didYouMean", HTMLElement>(site, "didYouMean", { query: button })];
  };

  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(search, PAUSE);
  };
  const narrowed = form.querySelector("details");
  let isFilled = false;
  const offerChoices = () => {
    if (isFilled) return;
    isFilled = true;
    fillFilters().catch(() => {
      isFilled = false;
      opening = undefined;
    });
  };
  const openQuietly = () => (narrowed?.open ? offerChoices() : void open().catch(() => (opening = undefined)));

  form.addEventListener("focusin", openQuietly, { once: true });
  form.querySelector("summary")?.addEventListener("click", offerChoices);
  form.addEventListener("input", soon);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(timer);
    void search();
  });
  more.addEventListener("click", async () => {
    if (hits === undefined) return;
    const next = await load(hits, shown, base);
    list.append(...next);
    shown += next.length;
    more.hidden = shown >= hits.count;
    announceListChange();
    next[0]?.querySelector("a")?.focus();
  });

  const asked = new URLSearchParams(location.search);
  for (const name of ["q", "order"]) {
    const input = field(name);
    if (input !== null) input.value = asked.get(name) ?? "";
  }
  for (const name of FILTERS) {
    const value = asked.get(name) ?? "";
    if (value !== "") addOptions(name, [value], value);
  }
  const focusField = () => location.hash === "#query" && field("q")?.focus();
  focusField();
  // The menu's link focuses the field, on this page too.
  document.querySelector("a[data-search]")?.addEventListener("click", () => setTimeout(focusField));
  if (narrowed !== null && (matchMedia(WIDE).matches || FILTERS.some((name) => asked.get(name)))) narrowed.open = true;
  if ([...asked.values()].some(Boolean)) void search();
}

/** All topics or outlets in the indexes. */
async function valuesOf(opened: readonly Shard[], name: string): Promise<string[]> {
  const begin = `=${name}:`;
  const found = await Promise.all(opened.map((shard) => shard.wordsFrom({ word: begin, whole: false })));
  const all = new Set(found.flat().map(([value]) => value.slice(begin.length)));
  return [...all].sort((one, other) => one.localeCompare(other, site.language));
}

/** Puts the search in the address, so that it can be bookmarked, shared and returned to. */
function keepInAddress(form: HTMLFormElement): void {
  const chosen = [...new FormData(form)].flatMap(([name, value]) =>
    typeof value === "string" && value !== "" ? [[name, value]] : [],
  );
  const text = new URLSearchParams(chosen).toString();
  history.replaceState(null, "", text === "" ? location.pathname : `?${text}`);
}

function describe(count: number, words: string): (string | HTMLElement)[] {
  if (words === "") return [count === 0 ? say(site, "foundNothing") : say(site, "foundArticles", { n: count })];
  const query = make("bdi", "", words);
  return count === 0 ? fill(site, "foundNothingFor", { query }) : fill(site, "foundFor", { n: count, query });
}

async function load(hits: Hits, from: number, base: string): Promise<HTMLElement[]> {
  const found = await hits.slice(from, from + STEP);
  return found.map((one) => resultOf(one, hits.asked, base));
}

/** A result in the style of the site's lists. Everything from the index is inserted as text. */
function resultOf(
  { head: { url, title, language, outlet, date }, text }: Found,
  asked: readonly AskedWord[],
  base: string,
): HTMLElement {
  const item = make("li", "entry result");
  const [, id] = /(?:^|[-/])([0-9a-f]{8})(?:[0-9a-f]{8})?\/$/.exec(url) ?? [];
  if (id !== undefined) item.dataset.article = id;
  const link = make("a", "", title);
  link.href = base + url.slice(1);
  link.dir = "auto";
  if (language !== undefined) link.lang = language;
  const byline = make("p", "byline");
  const provider = make("bdi", "provider", outlet ?? say(site, "sourceUnknown"));
  byline.append(provider, ` · ${date ?? say(site, "undated")}`);
  const excerpt = make("p", "excerpt");
  excerpt.dir = "auto";
  excerpt.lang = link.lang;
  excerpt.append(...excerptOf(text, asked).map((piece) => (piece.found ? make("mark", "", piece.text) : piece.text)));
  item.append(link, byline, excerpt);
  return item;
}
