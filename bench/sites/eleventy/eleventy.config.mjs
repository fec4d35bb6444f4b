const PAGE = 60;

const dayInWords = new Intl.DateTimeFormat("en-US", { dateStyle: "long", timeZone: "UTC" });
const timeInWords = new Intl.DateTimeFormat("en-US", { dateStyle: "long", timeStyle: "short", hour12: false, timeZone: "UTC" });

export default function (config) {
  config.addPreprocessor("unpublished", "md", ({ published }) => (published === false ? false : undefined));

  config.addFilter("iso", (date) => date.toISOString());
  config.addFilter("dayInWords", (date) => dayInWords.format(date));
  config.addFilter("timeInWords", (date) => `${timeInWords.format(date)} UTC`);
  config.addFilter("rfc822", (date) => date.toUTCString());
  config.addFilter("newestFirst", (related) => [...related].sort((one, other) => other.publishedDateTime - one.publishedDateTime));
  config.addFilter("first", (list, number) => list.slice(0, number));
  config.addFilter("byDay", (articles) => [...groupBy(articles, (article) => dayOf(article))]);

  const slugify = config.getFilter("slugify");
  let lists;
  config.on("eleventy.before", () => {
    lists = undefined;
  });
  const listsOf = (api) => (lists ??= makeLists(api.getFilteredByGlob("content/*.md"), slugify));

  config.addCollection("articles", (api) => listsOf(api).articles);
  config.addCollection("topics", (api) => listsOf(api).topics);
  config.addCollection("providers", (api) => listsOf(api).providers);
  config.addCollection("groupPages", (api) => listsOf(api).groupPages);
  config.addCollection("days", (api) => listsOf(api).days);
  config.addCollection("months", (api) => listsOf(api).months);
  config.addCollection("years", (api) => listsOf(api).years);

  return { markdownTemplateEngine: "njk", htmlTemplateEngine: "njk", dir: { output: "_site" } };
}

/** All lists, sorted and grouped once in a single pass each. */
function makeLists(items, slugify) {
  const articles = items.sort((one, other) => other.date - one.date);
  articles.forEach((article, index) => {
    article.data.newer = articles[index - 1];
    article.data.older = articles[index + 1];
  });
  const topics = groups("topics", groupBy(articles, ({ data }) => data.topics ?? []), slugify);
  const providers = groups("providers", groupBy(articles, ({ data }) => data.provider.name), slugify);
  const days = [...groupBy(articles, dayOf)].map(([day, members]) => ({ path: `/${day}/`, name: day, articles: members }));
  const months = [...groupBy(articles, (article) => dayOf(article).slice(0, 7))].map(([month, members]) => ({
    path: `/${month}/`,
    name: month,
    articles: members,
  }));
  const years = [...groupBy(months, ({ name }) => name.slice(0, 4))].map(([year, members]) => ({
    path: `/${year}/`,
    name: year,
    months: members,
  }));
  return { articles, topics, providers, groupPages: [...topics, ...providers].flatMap(pagesOf), days, months, years };
}

function groups(kind, map, slugify) {
  return [...map]
    .map(([name, articles]) => ({ name, path: `/${kind}/${slugify(name)}/`, articles }))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
}

function pagesOf({ name, path, articles }) {
  const number = Math.ceil(articles.length / PAGE);
  const pathOf = (page) => (page < 0 || page >= number ? undefined : page === 0 ? path : `${path}page/${page + 1}/`);
  return Array.from({ length: number }, (_, page) => ({
    name,
    path: pathOf(page),
    newer: pathOf(page - 1),
    older: pathOf(page + 1),
    articles: articles.slice(page * PAGE, (page + 1) * PAGE),
  }));
}

function dayOf({ date }) {
  return date.toISOString().slice(0, 10).replaceAll("-", "/");
}

function groupBy(items, keysOf) {
  const map = new Map();
  for (const item of items) {
    for (const key of [keysOf(item)].flat()) {
      const members = map.get(key);
      if (members === undefined) map.set(key, [item]);
      else members.push(item);
    }
  }
  return map;
}
