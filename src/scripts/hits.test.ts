import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { askedWords, searchWords } from "../lib/search-words.ts";
import { indexRecords } from "../search/index-records.ts";
import type { SearchRecord } from "../search/search-record.ts";
import { excerptOf } from "./excerpt.ts";
import { findHits, suggestQuery } from "./hits.ts";
import { openShards } from "./search-index.ts";

/** Articles by a short name: title and text. */
const YEARS: Readonly<Record<string, Readonly<Record<string, readonly [title: string, text: string]>>>> = {
  2024: {
    copilot: ["Copilot comes to the tower", "Air traffic gets a copilot of its own."],
    kit: ["A starter kit for coeditors", "The co-op runs a starter kit."],
    csharp: ["C# 13 brings new collections", "The language C# grows."],
    cpp: ["C++ turns forty", "What C++ and g++ do well."],
    cee: ["Vitamin C in winter", "How much C is enough?"],
    att: ["AT&T sells its towers", "The towers of AT&T go to a fund."],
    cve: ["A hole in zlib", "Known as CVE-2024-3094, it was found by chance."],
    cve2: ["Another hole", "Known as CVE-2024-3095."],
    zh: ["港口新闻：新码头将于春季启用", "人工智能系统会安排船只，大模型协助。"],
    ja: ["新幹線の新型車両、来春に運行開始", "大阪のデータセンターも開業する。"],
    th: ["ท่าเรือใหม่ในภูเก็ตเปิดให้บริการ", "เปิดวันนี้"],
    ko: ["부산항 새 부두 개장", "항만공사가 밝혔다."],
    release: ["Editor v2.0.1 is out", "The editor's plug-ins send e-mail to ann.lee@mail.example.com."],
    once: ["Harbour opens", `Once. ${"filler ".repeat(2000)}`],
    often: ["Ships come in", "The harbour. ".repeat(40)],
    apart: ["A quay for new ships", "It is long."],
    beside: ["A new quay for ships", "It is long."],
    ferries: ["Two crossings", "The ferry is slow. Slow boats are slow; a ferry, a ferry."],
    ferry: ["One crossing", "It is a slow ferry, they say, on the way out."],
    light2: ["A lighthouse", "It is lit."],
    light1: ["A lighthouse", "It is lit."],
    network: ["Networks and Netflix", "ASP.NET runs on neither."],
  },
  2023: {
    de: ["Münchner Straßenbahn fährt öfter", "Die Donaudampfschifffahrt bleibt. Größe zählt."],
    tr: ["İstanbul'da yeni ISLAK iskele", "Işık ve ılık hava."],
    ar: ["افتتاح الرصيف الجديد", "قالت هيئة الميناء والشركة إن العمل انتهى في المَدينة."],
    he: ["הנמל החדש נפתח", "הרציף מוכן."],
    hb: ["ספינה עוגנת בנמל", "דובר צה״ל: שבמזרח שקט."],
    aq: ["رصيف جديد للسفن", "أُعلن في الإمارات."],
    da: ["Ærø får ny færge", "Göteborg og Ålesund følger."],
    fr: ["L’Iran élève la voix", "Un été à Orléans, cœur du pays."],
    pl: ["Łódź otwiera tramwaj", "Nowa linia."],
    vi: ["Cảng mới ở Hải Phòng", "Đà Nẵng cũng vậy."],
    ru: ["Ёлка стоит в порту", "Новый терминал открыт."],
    el: ["Νέος δρόμος στην Αθήνα", "Ο δήμος."],
    net: ["Version 17.2 of .NET is out", "GPT-4 and node.js, by hand."],
    climate: ["Climate change and ports", "The climate will change slowly; change is near."],
    climate2: ["A change of climate", "No phrase here."],
    copilots: ["Pilots and copilots strike", "Two pilots to a plane."],
    long: ["A text of many words", `Of a tower. ${"filler ".repeat(400)}`],
  },
};

function recordsOf(year: string): SearchRecord[] {
  return Object.entries(YEARS[year] ?? {})
    .map(([name, [title, text]]) => ({
      head: { url: `/${name}/`, title, outlet: "Herald" },
      texts: [text],
      topics: [name.length === 2 ? "Abroad" : "Home"],
    }))
    .toReversed();
}

let loaded: string[] = [];
const ofPage = vi.hoisted(() => ({ load: async (_: string): Promise<string> => "" }));
vi.mock("./page-text.ts", () => ({ loadText: async (url: string) => await ofPage.load(url) }));
beforeEach(() => {
  const files = new Map(
    Object.keys(YEARS).flatMap((year) =>
      indexRecords(recordsOf(year)).map(({ path, bytes }) => [`/search/${year}/${path}`, bytes] as const),
    ),
  );
  loaded = [];
  ofPage.load = async (url) => {
    loaded.push(url);
    const name = url.slice(1, -1);
    return `${(YEARS[2024]?.[name] ?? YEARS[2023]?.[name])?.[1]} ${name.length === 2 ? "Abroad" : "Home"}`;
  };
  vi.stubGlobal("fetch", async (path: `/search/${string}/${string}`) => {
    loaded.push(path);
    const bytes = files.get(path);
    return new Response(bytes === undefined ? null : Buffer.from(bytes), { status: bytes === undefined ? 404 : 200 });
  });
});
afterEach(() => vi.unstubAllGlobals());

const open = async () => await openShards({ base: "/", shards: ["2024", "2023"] });

async function find(words: string, filters: readonly string[] = [], newestFirst = false): Promise<string[]> {
  const hits = await findHits(await open(), { words, filters, newestFirst });
  return (await hits.slice(0, hits.count)).map(({ head }) => head.url.slice(1, -1));
}

describe("findHits", () => {
  test.each<[string, readonly string[]]>([
    ["copilot", ["copilot", "copilots"]],
    ["Copilots", ["copilots"]],
    ["copilt", []],
    ["COPILOT pilots", ["copilots"]],
    ["C#", ["csharp"]],
    ["c++", ["cpp"]],
    ["g++", ["cpp"]],
    ["C", ["cee"]],
    ["AT&T", ["att"]],
    ["at", ["att"]],
    ["CVE-2024-3094", ["cve"]],
    ["cve-2024", ["cve", "cve2"]],
    ["3094", ["cve"]],
    ["co-op", ["kit"]],
    ["17.2", ["net"]],
    [".NET", ["net", "network"]],
    ["net", ["net", "network"]],
    ["lighthouse...", ["light1", "light2"]],
    ["and...lighthouse", []],
    ["ships...quay", ["apart", "beside"]],
    ["v2.0.1", ["release"]],
    ["2.0.1", ["release"]],
    ["v2", ["release"]],
    ["plugins", ["release"]],
    ["plug-ins", ["release"]],
    ["email", ["release"]],
    ["E-Mail", ["release"]],
    ["editors", ["release"]],
    ["ann.lee@mail.example.com", ["release"]],
    ["example.com", ["release"]],
    ["2024-3094", ["cve"]],
    ["GPT-4", ["net"]],
    ["gpt 5", []],
    ["node.js", ["net"]],
    ["码头", ["zh"]],
    ["新码头", ["zh"]],
    ["大模型", ["zh"]],
    ["智能系统", ["zh"]],
    ["码", ["zh"]],
    ["头码", []],
    ["車両", ["ja"]],
    ["幹線", ["ja"]],
    ["データセンター", ["ja"]],
    ["センター", ["ja"]],
    ["ภูเก็ต", ["th"]],
    ["부산", ["ko"]],
    ["부사", ["ko"]],
    ["ㅂ", ["ko"]],
    ["항", ["ko"]],
    ["불", []],
    ["strassenbahn", ["de"]],
    ["Straßenbahn", ["de"]],
    ["munchner", ["de"]],
    ["grosse", ["de"]],
    ["islak", ["tr"]],
    ["ıslak", ["tr"]],
    ["ISLAK", ["tr"]],
    ["istanbul", ["tr"]],
    ["İSTANBUL", ["tr"]],
    ["isik", ["tr"]],
    ["رصيف", ["aq", "ar"]],
    ["الرصيف", ["aq", "ar"]],
    ["والرصيف", ["aq", "ar"]],
    ["اعلن", ["aq"]],
    ["الامارات", ["aq"]],
    ["إمارات", ["aq"]],
    ["شركة", ["ar"]],
    ["المدينة", ["ar"]],
    ["נמל", ["hb", "he"]],
    ["הנמל", ["hb", "he"]],
    ["בנמל", ["hb"]],
    ["מזרח", ["hb"]],
    ['צה"ל', ["hb"]],
    ["צהל שקט", ["hb"]],
    ['דובר צה"ל', ["hb"]],
    ["muenchner", ["de"]],
    ["goeteborg", ["da"]],
    ["aeroe", ["da"]],
    ["aalesund", ["da"]],
    ["רציף", ["he"]],
    ["iran", ["fr"]],
    ["elève", ["fr"]],
    ["orleans ete", ["fr"]],
    ["coeur", ["fr"]],
    ["lodz", ["pl"]],
    ["hai phong", ["vi"]],
    ["da nang", ["vi"]],
    ["елка", ["ru"]],
    ["δρομοσ", ["el"]],
    ['"climate change"', ["climate"]],
    ["“change is”", ["climate"]],
    ['"码头将"', ["zh"]],
    ['"climate chang"', []],
    ['"Climate" ports', ["climate"]],
    ["climate change", ["climate", "climate2"]],
    ["herald abroad lodz", ["pl"]],
    ["?!", []],
    ['""', []],
    ["a\u0301 <script>", []],
    ["<b>copilot</b>", []],
    ["zlib ".repeat(5000), ["cve"]],
    [Array.from({ length: 3000 }, (_, n) => `w${n}`).join(" "), []],
  ])("finds by %s", async (words, expected) => {
    expect((await find(words)).toSorted()).toEqual(expected.toSorted());
  });

  test("every hit has, for each search word, a word that starts with it", async () => {
    for (const words of ["to", "co", "tower", "st", "new", "the", "ch", "po", "her", "20"]) {
      const [asked] = askedWords(words);
      const urls = await find(words);
      expect(urls.length).toBeGreaterThan(0);
      for (const url of urls) {
        const [title = "", text = ""] = YEARS[2024]?.[url] ?? YEARS[2023]?.[url] ?? [];
        const held = [...searchWords(`${title}\nHerald\n${url.length === 2 ? "Abroad" : "Home"}\n${text}`)];
        expect([words, url, held.some(({ word }) => word.startsWith(asked?.word ?? "?"))]).toEqual([words, url, true]);
      }
    }
  });

  test("scores are comparable across years: a headline beats a mention, and a short text a long one", async () => {
    expect(await find("tower")).toEqual(["copilot", "att", "long"]);
    expect(await find("copilot")).toEqual(["copilot", "copilots"]);
    expect(await find("climate change")).toEqual(["climate", "climate2"]);
  });

  test("headlines beat any text, adjacent words beat scattered ones, and the newest comes first among equals", async () => {
    expect(await find("harbour")).toEqual(["once", "often"]);
    expect(await find("new quay")).toEqual(["beside", "apart"]);
    expect(await find("slow ferry")).toEqual(["ferry", "ferries"]);
    expect(await find("lighthouse")).toEqual(["light2", "light1"]);
  });

  test("filters, and sorts by date across years", async () => {
    expect(await find("pilots", ["year:2023"])).toEqual(["copilots"]);
    expect(await find("copilot", ["topic:Abroad"])).toEqual([]);
    expect(await find("", ["topic:Abroad", "year:2024"])).toEqual(["zh", "ja", "th", "ko"]);
    expect(await find("tower", [], true)).toEqual(["copilot", "att", "long"]);
  });

  test("loads only what it needs", async () => {
    await open();
    expect(loaded).toEqual(["/search/2024/index.json", "/search/2023/index.json"]);
    await findHits(await open(), { words: "copilot", filters: [], newestFirst: false });
    expect(loaded.length).toBeLessThanOrEqual(8);
  });

  test.each([
    ["copilt", "copilot"],
    ["coiplot", "copilot"],
    ["strasenbahn", "strassenbahn"],
    ["zlob hole", "zlib hole"],
    ["부선항", "부산항"],
    ["copilot", undefined],
    ["xqzzw", undefined],
  ])("offers for %s %s", async (words, expected) => {
    expect(await suggestQuery(await open(), words)).toBe(expected);
  });
});

describe("excerptOf", () => {
  const marked = (text: string, query: string) =>
    excerptOf(text, askedWords(query))
      .map((piece) => (piece.found ? `[${piece.text}]` : piece.text))
      .join("");

  test.each([
    ["plain words", "nothing", "plain words"],
    ["a dojo and a Chip", "chip DOJO", "a [dojo] and a [Chip]"],
    ["<img src=x> & <mark>", "mark", "<img src=x> & <[mark]>"],
    ["新码头将于春季启用", "码头将", "新[码头将]于春季启用"],
    ["Die Straßenbahn", "strasse", "Die [Straßenbahn]"],
    ["C and C++", "c++", "C and [C++]"],
  ])("marks in %s what %s asks for, as text", (text, query, expected) => {
    expect(marked(text, query)).toBe(expected);
  });

  test("shows the part around the first match", () => {
    const text = `${"before ".repeat(60)}zebra ${"behind ".repeat(60)}`.trim();
    expect(marked(text, "zebra")).toMatch(/^… (?:before ){5,12}\[zebra\] (?:behind ?)+ …$/);
    expect(marked(`${"字".repeat(500)}码头${"字".repeat(500)}`, "码头")).toContain("[码头]");
  });
});
