import type { Plural } from "./plural.ts";

/**
 * Everything that the site itself says to readers and subscribers, in English. `{name}` is a placeholder; `{n}` is a
 * number, and a text that depends on it has a version for each plural category of the language (CLDR).
 *
 * Terms: an *article* is an item of the digest, with a page of its own; a *report* is one source's account of the same
 * story; a *source* is a news outlet. *Heat* ranks articles: quality, plus ten for each other report.
 */
export const en = {
  /** The BCP 47 tag of these words, which decides plurals and lists. */
  language: "en",

  // The frame of every page.
  skip: "Skip to main content",
  /** Accessible name of the logo, which links to the front page. */
  logo: "{site}: front page",
  /** Accessible name of the main navigation. */
  sections: "Sections",
  /** On the button that opens the navigation on small screens. */
  menu: "Menu",
  /** In the navigation: the front page. */
  news: "News",
  topics: "Topics",
  /** News outlets. */
  sources: "Sources",
  archive: "Archive",
  feeds: "Feeds",
  /** Navigation, title and button. */
  search: "Search",
  rights: "Headlines and excerpts belong to the sources they link to.",
  aboutSite: "About this site",
  followByFeed: "Follow by feed",
  settings: "Settings",
  /** Accessible name of the links to the pages above this one. */
  breadcrumb: "Breadcrumb",

  // With every article.
  sourceUnknown: "Source not stated",
  undated: "Undated",
  dayAndTime: "{day}, {time}",
  articles: { one: "{n} article", other: "{n} articles" },
  reports: { one: "{n} report", other: "{n} reports" },
  /** Reports of the same story by other sources, after an article's source: "BBC · 5 other reports". */
  otherReports: { one: "{n} other report", other: "{n} other reports" },
  /** Other sources that report the story; the last name may be `more`. */
  also: "Also: {names}",
  more: { one: "{n} more", other: "{n} more" },
  reportedBy: { one: "Reported by {n} source.", other: "Reported by {n} sources." },
  /** Opens the rest of a source’s reports. */
  moreFrom: { one: "{n} more from {source}", other: "{n} more from {source}" },
  /** The kind of an article, after its source: "BBC · video". */
  video: "video",
  draftMerged: "Draft: merged into another article",
  draftOrphan: "Draft: the article it belongs to is missing",
  draftBelowQuality: "Draft: below the quality threshold",
  draftNotPublished: "Draft: not published",
  draftRemoved: "Draft: taken down",
  draftFuture: "Draft: dated in the future",
  pictureGone: "The image is no longer on the source’s server.",
  pictureNotFetched: "The image could not be fetched from the source’s server.",
  /** Accessible name of a wide table that scrolls separately. */
  table: "Table",

  // The front page.
  latestNews: "{site}: latest news",
  nothingYet: "Nothing here yet",
  firstArticle: "News will appear here once the first article is published.",
  topStory: "Top story",
  /** Leads back from `byDate` to the site’s own order. */
  byHeat: "Top stories first",
  olderArticles: "Older articles in the archive",
  articlesWithoutDate: "Articles without a date",

  // The archive: years, months, weeks and days. `month` is "August 2021", `day` "August 20, 2021", in the site's language.
  archiveAbout: "Every article in {site} by year, month and day.",
  nothingPublished: "Nothing has been published yet.",
  undatedArticles: { one: "{n} article without a date", other: "{n} articles without a date" },
  yearAbout: "{site} in {year}, month by month.",
  /** `articles` is "5 articles". */
  monthAbout: "{site} in {month}: {articles}.",
  dayAbout: "{site} for {day}: {articles}.",
  weekAbout: "{site} from {from} to {to}: {articles}.",
  weekOf: "Week of {day}",
  /** For keyboard users, before a calendar. */
  skipCalendar: "Skip the calendar for {year}",
  calendarLegend: "A stronger shade means more articles; the busiest day has {n}.",
  /** Accessible name of a day in the calendar. */
  dayWithCount: "{day}: {articles}",
  /** Accessible name of a bar chart. */
  barsLabel: "Articles per month from {from} to {to}. The peak is {n}, in {month}.",
  barsCaption: {
    one: "Articles per month. The peak is {n} article, in {month}.",
    other: "Articles per month. The peak is {n} articles, in {month}.",
  },
  newerAndOlder: "Newer and older",
  newerArticle: "Newer article",
  olderArticle: "Older article",
  newerDay: "Newer day",
  olderDay: "Older day",
  newerWeek: "Newer week",
  olderWeek: "Older week",
  newerMonth: "Newer month",
  olderMonth: "Older month",
  undatedAbout: "Articles whose sources state no date.",
  undatedIntro: "The sources of these articles state no date, so none is shown.",
  allDated: "Every article has a date.",

  // An article's page.
  /** The description of an article without an excerpt. */
  sourceAndTitle: "{source}: {title}",
  /** A button that leads to the original; `source` is a name. */
  readAt: "Read at {source}",
  watchAt: "Watch at {source}",
  watchVideo: "Watch the video",
  listenAt: "Listen at {source}",
  playAudio: "Play the audio",
  addressUnknown: "The address of the original article is not known.",
  aboutText: "About this text",
  textUnsourced: "This text was gathered from the web; its source is not stated.",
  textFrom: "This text was published by {source} and belongs to its author.",
  textHidden: "It is republished here and kept out of search engines.",
  spamRemoved: {
    one: "{n} line of comment spam was removed.",
    other: "{n} lines of comment spam were removed.",
  },
  commentsRemoved: {
    one: "{n} line of readers’ comments was removed.",
    other: "{n} lines of readers’ comments were removed.",
  },
  /** `words` is a list of `quoted` words. */
  topicsByWords: "Listed under these topics because the text mentions {words}.",
  quoted: "“{text}”",
  alsoCovered: { one: "Also covered in {n} other report", other: "Also covered in {n} other reports" },
  updatedOn: { one: "Updated with {n} more report on {day}", other: "Updated with {n} more reports on {day}" },
  /** Continues `reports`. */
  fromSources: { one: "from {n} source", other: "from {n} sources" },
  /** "12 reports from 8 sources". */
  reportsFromSources: "{reports} {fromSources}",
  /** Accessible name of a timeline; `summary` is `reportsFromSources`. */
  timelineLabel: "{summary}, from {from} to {to}; all are listed below.",
  timelineCaption: "{summary}. The ring marks this article.",
  relatedArticles: "Related articles",
  /** After a related article: the names that both articles mention. */
  inCommon: "in common: {names}",
  /** The description of an image where the page is shared. */
  imageFrom: "Image from {source}",
  imageWithArticle: "Image with this article",
  /** The description of a share image; `reports` is "6 reports". */
  cardAlt: "{title}: {reports}",
  /** On a share image, in one line; a long `source` is cut. */
  cardFacts: { one: "{source} and {n} other report", other: "{source} and {n} other reports" },
  cardFactsUnsourced: { one: "With {n} other report", other: "With {n} other reports" },

  // Topics and sources.
  topicsAbout: "What the articles are about.",
  allTopics: "What the articles are about: every topic in {site}.",
  noTopics: "There are no topics yet.",
  sourcesAbout: "Where the articles come from.",
  allSources: "Where the articles come from: every source in {site}.",
  noSources: "There are no sources yet.",
  /** The description of a topic's or source's page. */
  groupAbout: "{name} in {site}: {articles}.",
  /** One year or month: "AI, August 2021". */
  groupInPeriod: "{name}, {period}",
  groupInPeriodAbout: "{name} in {period}: {articles}.",
  followGroup: "Follow {name} by feed",
  subtopics: "Subtopics",
  moreUndated: "More articles without a date",
  byYear: "By year",
  /** "12 articles, 8%". */
  articlesAndShare: "{articles}, {share}",
  underShare: "under {share}",

  // Search.
  searchAbout: "Search the articles of {site}.",
  searchNeedsScript:
    "Search needs JavaScript. Without it, you can browse every article by day in the {archive}, or by {topics} and {sources}.",
  /** These three are links in `searchNeedsScript`. */
  searchArchive: "archive",
  searchTopics: "topic",
  searchSources: "source",
  searchWords: "Search terms",
  searchOptions: "Filter and sort",
  topic: "Topic",
  anyTopic: "All topics",
  source: "Source",
  anySource: "All sources",
  year: "Year",
  anyYear: "All years",
  sortBy: "Sort by",
  byMatch: "Best match",
  byDate: "Newest first",
  searchResults: "Search results",
  showMore: "Show more",
  /** The following appear while somebody searches. */
  searchEmpty: "There is nothing to search yet.",
  searchLoading: "Loading …",
  searchFailed: "Search could not be loaded. Please try again.",
  foundArticles: { one: "{n} article found.", other: "{n} articles found." },
  foundFor: { one: "{n} article found for “{query}”.", other: "{n} articles found for “{query}”." },
  foundNothing: "No articles found.",
  foundNothingFor: "No articles found for “{query}”.",
  /** `query` is a button. */
  didYouMean: "Did you mean {query}?",

  // Reading tools: marks and keys.
  /** For screen readers, before a headline; a space follows. */
  readMark: "Read:",
  newMark: "New:",
  newSince: { one: "{n} new since your last visit", other: "{n} new since your last visit" },
  /** A button after `newSince`: to the first new article on the page. */
  jumpToNew: "Go to the first",
  markAllRead: "Mark all as read",
  allMarkedRead: "All marked as read",
  /** A button: articles that are hidden because of their topics. */
  showHidden: { one: "Show {n} article on hidden topics", other: "Show {n} articles on hidden topics" },
  hideTopic: "Hide this topic from the front page",
  /** The title of the list of single keys. */
  shortcuts: "Keyboard shortcuts",
  keyNext: "Go to the next article",
  keyPrevious: "Go to the previous article",
  keyOpen: "Open the article (Enter works too)",
  keyMark: "Mark the article as read or unread",
  keySearch: "Search",
  keyHelp: "Show these shortcuts",
  keysOn: "Use these shortcuts",
  close: "Close",
  markedRead: "Marked as read",
  markedUnread: "Marked as unread",

  // Settings.
  settingsAbout: "Colors, keyboard shortcuts and what your browser remembers of {site}.",
  settingsIntro:
    "What you choose here stays in this browser. Nothing is sent anywhere, and you can clear everything below.",
  settingsNeedScript:
    "These settings need JavaScript. Without it, the site follows your system’s colors, remembers nothing, and can still be read in full.",
  colors: "Colors",
  colorsSystem: "Same as system",
  colorsLight: "Light",
  colorsDark: "Dark",
  textSize: "Text size",
  sizeSmall: "Small",
  sizeNormal: "Normal",
  sizeLarge: "Large",
  sizeLargest: "Very large",
  density: "Spacing",
  densityComfortable: "Comfortable",
  densityCompact: "Compact",
  /** `key` is a key: "?". */
  keysHint: "Use single keys to move through the news; press {key} to see them",
  hiddenTopics: "Hidden topics",
  /** `topicPage` is a link with the text `hiddenTopicsPage`. */
  hiddenTopicsHint:
    "Articles on these topics are left out of the front page and day pages. To hide a topic, use the button on {topicPage}.",
  hiddenTopicsPage: "its page",
  noHiddenTopics: "None.",
  showAgain: "Show again",
  /** Accessible name of the button `showAgain`. */
  showTopicAgain: "Show {topic} again",
  topicShown: "{topic} is shown again.",
  remembered: "What this browser remembers",
  readArticles: "Articles you have read",
  lastVisit: "Last visit",
  never: "never",
  on: "on",
  off: "off",
  clearAll: "Clear everything",
  cleared: "Cleared.",
  savedInBrowser: "Saved in this browser.",
  notSaved: "This browser does not save settings, so this applies to this page only.",
  /** The title of the page of saved pages, which is shown offline instead of a page that is not saved. */
  keptPages: "Pages saved for offline reading",
  keptPagesAbout:
    "Your browser saves the front page, the latest days and the articles you open, so that you can read them offline.",
  notKept: "You are offline, and your browser has not saved this page.",
  nothingKept: "Nothing has been saved yet.",

  // About, not found, and redirects.
  about: "About {site}",
  aboutAbout: "What {site} is and how it is made.",
  aboutReadTitle: "What you’ll find here",
  aboutRead:
    "Each page covers one story. It links to the original article and lists reports by other sources. Headlines and excerpts are the sources’ own; full texts appear only where we were given them, and search engines are asked not to index them.",
  aboutOrderTitle: "How it is sorted",
  /** `zone` is the name of a time zone. */
  aboutOrder:
    "By the date the source states, in the time zone {zone}. The front page opens with the hottest article of the past few days: heat is an article’s quality score plus ten for each other report.",
  aboutHeat:
    "Within a day, the hottest articles come first: with a quality of 70 and 30 other reports, an article has a heat of 70 + 30 × 10 = 370.",
  /** `undated` is a link with the text `aboutUndatedLink`. */
  aboutUndated:
    "Where a source states no date, none is guessed: the article is among the {undated}. Where a source is not stated, the page says so.",
  aboutUndatedLink: "undated articles",
  aboutRemovedTitle: "What is left out",
  aboutRemoved:
    "Reader comments gathered along with an article are removed, and its page says how many lines were removed and of what kind.",
  aboutFollowTitle: "How to follow it",
  /** `feeds` is a link with the text `feeds`. */
  aboutFollow:
    "By feed: everything, one topic, one source, what is hot, or one item a day or a week. The addresses are listed under {feeds}. What you have read stays read: an item keeps its identity when its title, address or coverage changes.",
  aboutPrivacyTitle: "Your privacy",
  aboutPrivacy: "There are no cookies and no trackers, and nothing you do here is sent to anyone.",
  aboutImagesLinked: "Images come from the sources’ own servers, which are not told what you read.",
  aboutImagesLocal: "Images are copies on this site: your browser asks no other server for anything.",
  /** `settings` is a link with the text `settings`. */
  aboutScripts:
    "A few small scripts of our own help you read: keyboard shortcuts, a choice of colors, and marks on what you have read. What they remember stays in your browser; you can see and clear it under {settings}. Everything else works without them.",
  aboutSearch: "Search runs in your browser too, so no one sees what you search for.",
  notFound: "Page not found",
  notFoundAbout: "There is no page at this address.",
  notFoundWhy: "It may have been taken down, or the address may be mistyped.",
  notFoundNews: "Latest news",
  /** `page` is a link with the text `mergedIntoLink`. */
  mergedInto: "This article is now part of {page}.",
  mergedIntoLink: "another article",
  /** `page` is a link with the text `movedLink`. */
  articleMoved: "This article has {page}.",
  topicMoved: "This topic has {page}.",
  pageMoved: "This page has {page}.",
  movedLink: "a new address",

  // The page of feeds.
  feedsAbout: "Follow {site} in a feed reader: everything, by topic, by source, or once a day or week.",
  feedsIntro:
    "A feed brings new articles to you: no account, no email address, and no one sees what you read. Copy an address below into a feed reader, and it will check for news by itself.",
  feedsByTopic: "By topic",
  feedsBySource: "By source",
  feedEverything: "Everything",
  feedHot: "Hot stories",
  feedDays: "One item a day",
  feedWeeks: "One item a week",
  archivePages: {
    one: "{n} archive page, loaded automatically by readers that support RFC 5005",
    other: "{n} archive pages, loaded automatically by readers that support RFC 5005",
  },
  /** "Everything as RSS". */
  feedAs: "{name} as {format}",
  feedEmpty: "No items yet",
  feedState: { one: "{n} item, latest on {day}", other: "{n} items, latest on {day}" },
  feedStateWithTitle: { one: "{n} item, latest on {day}: {title}", other: "{n} items, latest on {day}: {title}" },
  feedsHowTitle: "How to follow a feed",
  feedsHowReader: "Choose any feed reader: an app, a web service, a mail program or a browser extension.",
  feedsHowAdd: "Use its command to add a feed or subscription, and paste an address. RSS works everywhere.",
  feedsHowPage:
    "Or paste the address of a page on this site: most readers find the feed that follows it, and a topic’s page leads to the topic’s feed.",
  /** `file` is a link with the name of a file. */
  feedsImport: "To import all feeds at once: {file}.",
  feedsSources: "A list of the sources and their sites: {file}.",
  feedsPromiseTitle: "What you can rely on",
  feedsPromiseOnce: "An article is one item in all feeds and formats, so a reader that follows several shows it once.",
  feedsPromiseIdentity:
    "An item keeps its identity and its date when its title, address or coverage changes: nothing comes back as unread. New coverage is added at its end.",
  feedsPromiseOriginal:
    "Items hold the text where we have it. They link to the original, and in their last line to our page. They contain no scripts, frames or trackers.",
  feedsPromisePage:
    "Items hold the text where we have it. They link to our page, and in their first line to the original. They contain no scripts, frames or trackers.",
  feedsPromiseDated: "Articles without a date are in no feed.",
  /** `time` is like “5 minutes”. */
  readingTime: "Reading time: {time}",
  /** A button on an article. */
  share: "Share",
  copyLink: "Copy link",
  copy: "Copy",
  /** Accessible name of the button `copy`. */
  copyAddress: "Copy {address}",
  copied: "Copied",
  notCopied: "Not copied",
  /** For screen readers; `what` is `copied` or `notCopied`. */
  copyOutcome: "{what}: {address}",

  // Feeds and lists of feeds.
  /** Above a feed that somebody opens in a browser. */
  feedHint: "This is a feed, made for feed readers. How to follow it: {address}",
  hotFeed: "Hot: {site}",
  hotFeedAbout: "What many sources report: articles in {site} with a heat of {heat} or more.",
  daysFeed: "{site} by day",
  daysFeedAbout: "Every day of {site} as one item, once the day is over.",
  weeksFeed: "{site} by week",
  weeksFeedAbout: "Every week of {site} as one item, once the week is over.",
  groupFeed: "{name}: {site}",
  topicFeedAbout: "Articles on {name} in {site}.",
  sourceFeedAbout: "Articles from {name} in {site}.",
  /** `source` in `readAt` where it has no name. */
  theSource: "the source",
  alsoCoveredBy: "Also covered by:",
  /** After the title of a report, in brackets. */
  unknownSource: "source unknown",
  reportWithSource: "{report} ({source})",
  pageInDigest: "This article in the digest",
  dayInDigest: "{day} in the digest",
  dayByDay: "Day by day:",
  /** At the end of a list. */
  andMoreArticles: { one: "And {n} more article.", other: "And {n} more articles." },
  feedsOf: "The feeds of {site}",
  sourcesOf: "The sources of {site}",
  noneYet: "None yet",
  apiTitle: "{site}: a page of news, or the list of topics",

  // E-mail.
  /** "12 articles from 8 sources"; `fromSources` is the word of that name. */
  articlesFromSources: "{articles} {fromSources}",
  /** The subject; `n` is how many other articles the mail has. */
  subjectWithMore: { one: "{title} and {n} more", other: "{title} and {n} more" },
  /** Shown where a mail program does not load a picture. */
  pictureOf: "Image: {source}",
  readOnWeb: "Read on the web",
  moreOnWeb: { one: "{n} more article on the web", other: "{n} more articles on the web" },
  editionOnWeb: "This edition on the web",
  allEditions: "All editions",
  unsubscribe: "Unsubscribe",
  /** In plain text, before an address on the next line. */
  beforeAddress: "{what}:",
  /** In plain text, before an address: the original's, where `source` may be `sourceUnknown`, and that of our page. */
  atSource: "Original ({source}):",
  inDigest: "In the digest:",
  inDigestWithReports: {
    one: "In the digest, with {n} other report:",
    other: "In the digest, with {n} other reports:",
  },
} as const satisfies Readonly<Record<string, string | Plural>>;
