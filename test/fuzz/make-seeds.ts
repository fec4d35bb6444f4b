import fc from "fast-check";
import { FIELDS } from "../../src/seeds/field-table.ts";
import { SECRET, seedText, seedYaml } from "../helpers/seed-text.ts";

/** A file of the seeds folder. */
export interface MadeSeed {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What attacks are made of. Random letters never come upon it. */
const BAITS = [
  "<script>alert(1)</script>",
  '"><img src=x onerror=alert(1)>',
  "</title></script>]]>-->",
  "javascript:alert(1)",
  "https://x.example/a?b=c&d=<e>#f",
  "{{ range.constructor('x')() }}",
  "---js",
  "---",
  "\u0000\u0007\u001b[31m",
  "\u202e\u2066\u200b\ufeff\ue000\ufffe",
  "<p>Escape &#x1b;[31m &#11; &#xFFFF; &#xfffe &#x202e;turned&#x2066; &#xE0041;&#xE0042; &#xD800; &rlm;</p>",
  "**Escape** &#27;[31m &#1; &#x85; &#xFDD0; &#x1FFFF; [a &#x202a;link](https://x.example/&#x1b;)",
  "&amp;#x1b; &amp;amp;#x202e; <b>&amp;#xFFFE;</b>",
  "<i>&#x338;</i>&#x338; onclick=alert(1) ><",
  "\u{e0041}\u{e0042}\u{1f3f4}\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}\u{1f3f4}\u{e0067}",
  "e\u0301".repeat(20),
  "👩‍👩‍👧‍👦🇩🇪",
  "__proto__",
  "constructor",
  "&a [*a]",
  "!!js/function 'x'",
  "::error::x",
  "../../etc/passwd",
  "2021-02-31T25:61:00Z",
  "-1e999",
  "a".repeat(3000),
  "Buy cheap pills at http://pills.example now .",
  "<<: *a",
  "- [ ] | > ` ' \" # % @",
  `secured: "${SECRET}"`,
  "| a | b |\n|---|:-:|\n| 1 | <b>2 |\n| \\| |",
  "<table><tr><td>1<table><td>2</table>\n</tr>",
  "- an item that goes on to the end of its line and is wrapped in the middle of a\n  sentence\n    1. inner\n   b) lost",
  "> quoted\nlazily\n> > twice\n\n    code\n\tand\nprose",
  "&amp;lt;b&amp;gt; &NotEqualTilde; &#0; &#x110000; &copy &apos;&quot;",
  "a\u0316\u0301\u0334".repeat(40),
  "\u1100\u1161\u11a8\uff76\uff9e\ufdfa",
  '+++\ntitle = "TOML"\n+++',
  "title: |2\n   folded\n  - #no",
  "20 August 2021 15:46 GMT+5:45",
];

/** Times as they are written, in zones and calendars that exist and in some that do not. */
const zoned = fc
  .tuple(
    fc.date({ min: new Date("1985-01-01"), max: new Date("2105-01-01"), noInvalidDate: true }),
    fc.constantFrom(
      "Z",
      "+00:00",
      "-00:00",
      "+14:00",
      "-12:00",
      "+05:45",
      "+25:00",
      "",
      " EST",
      "[Europe/Berlin]",
      " +0200",
    ),
  )
  .map(([date, zone]) => `${date.toISOString().replace(/\.\d+Z$/, "")}${zone}`);

const text = fc.oneof(
  { weight: 3, arbitrary: fc.string({ unit: "grapheme", maxLength: 60 }) },
  { weight: 2, arbitrary: fc.string({ unit: "binary", maxLength: 40 }) },
  { weight: 3, arbitrary: fc.constantFrom(...BAITS) },
  { weight: 2, arbitrary: fc.lorem({ maxCount: 20 }) },
  fc.webUrl({ withFragments: true, withQueryParameters: true }),
  fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
  zoned,
  fc.string({ unit: "grapheme", maxLength: 30 }).map((composed) => composed.normalize("NFD")),
  fc
    .string({ unit: "grapheme", maxLength: 30 })
    .map((marked) => marked.replace(/[^ ]/gu, (sign) => `&#x${sign.codePointAt(0)?.toString(16)};`)),
  fc.integer().map(String),
);

/** What stands behind the colon: a text quoted or bare, a list, a map, or any depth of both. */
const value: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: text.map((plain) => JSON.stringify(plain)) },
  { weight: 2, arbitrary: text },
  fc.array(text, { maxLength: 4 }).map((items) => JSON.stringify(items)),
  fc.dictionary(text, text, { maxKeys: 3 }).map((map) => JSON.stringify(map)),
  fc.jsonValue({ maxDepth: 4 }).map((any) => JSON.stringify(any)),
);

const fieldName = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...Object.keys(FIELDS)) },
  fc.constantFrom("permalink", "layout", "eleventyComputed", "Secured", "__proto__"),
  text.map((name) => JSON.stringify(name)),
);

/** An ordinary seed at an address of its own, some of whose fields are written otherwise. */
const changed = fc
  .tuple(fc.nat(), fc.dictionary(fieldName, value, { maxKeys: 3 }), fc.array(text, { maxLength: 8 }))
  .map(([number, fields, lines]) => {
    const own = { webUrl: `"https://news.example/${number}/"`, originalUrl: undefined };
    return seedText({ ...own, ...fields }, lines.join("\n"));
  });

/** Fields and texts in no order at all. */
const loose = fc
  .tuple(fc.array(fc.tuple(fieldName, value), { maxLength: 8 }), fc.array(text, { maxLength: 8 }))
  .map(
    ([fields, lines]) => `---\n${fields.map(([name, held]) => `${name}: ${held}\n`).join("")}---\n${lines.join("\n")}`,
  );

const bare = fc.array(text, { maxLength: 12 }).map((lines) => lines.join("\n"));

/** The bytes of a seed, of which some are replaced, left out or doubled. */
const damaged = fc
  .tuple(
    fc.oneof(changed, loose, bare),
    fc.array(fc.tuple(fc.nat(), fc.nat(255), fc.constantFrom("put", "cut", "twice")), { maxLength: 4 }),
  )
  .map(([whole, wounds]) =>
    wounds.reduce((bytes, [at, byte, how]) => {
      const place = at % (bytes.length + 1);
      const [head, tail] = [bytes.subarray(0, place), bytes.subarray(place)];
      if (how === "put") return Buffer.concat([head, Buffer.from([byte]), tail.subarray(1)]);
      return how === "cut"
        ? Buffer.concat([head, tail.subarray(byte)])
        : Buffer.concat([head, tail.subarray(0, byte), tail]);
    }, Buffer.from(whole)),
  );

/** What could be a piece of the secret. */
const PIECES = SECRET.match(/[A-Za-z0-9+/]{24}/g) ?? [];

/** Whether a seed says openly what the controls call private: it is they that are refused then, and rightly. */
function saysSecret(bytes: Buffer): boolean {
  const whole = bytes.toString("latin1");
  return !/secured/i.test(whole) && PIECES.some((piece) => whole.includes(piece));
}

const content = fc.oneof(
  { weight: 5, arbitrary: fc.oneof({ weight: 4, arbitrary: changed }, loose, bare).map((whole) => Buffer.from(whole)) },
  { weight: 3, arbitrary: damaged.filter((bytes) => !saysSecret(bytes)) },
  fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes)),
);

/**
 * A name that a disk can hold: no slash, no zero byte, at most 255 bytes, an ending that is read. It is no secret, since
 * problems must name the file.
 */
const name = fc
  .tuple(
    fc.oneof(
      text.filter((stem) => !stem.includes("secured")),
      fc.string({ unit: "grapheme", maxLength: 30 }),
    ),
    fc.constantFrom(".txt", ".txt", ".md", ".yaml", ".meta.yaml"),
  )
  .map(([stem, ending]) => `${cutTo(stem.replace(/[/\0]/g, "_"), 150)}${ending}`);

function cutTo(stem: string, most: number): string {
  let short = Buffer.from(stem).toString();
  while (Buffer.byteLength(short) > most) short = [...short].slice(0, -1).join("");
  return short;
}

/** Made-up seeds, each with a name of its own; the same number gives the same seeds. A `.yaml` has its fields without fences. */
export function makeSeeds(count: number, number: number): MadeSeed[] {
  const made = fc.sample(fc.record({ name, content }), { numRuns: count, seed: number });
  return made.map(({ name: ending, content: bytes }, place) => ({
    name: `${place}-${ending}`,
    bytes: ending.endsWith(".yaml") ? unfenced(bytes) : bytes,
  }));
}

function unfenced(bytes: Buffer): Buffer {
  const whole = bytes.toString("latin1");
  return whole.startsWith("---\n") ? Buffer.from(whole.replace(/^---\n|---\n[\s\S]*$/g, ""), "latin1") : bytes;
}

/** Two ordinary seeds, which must come through whatever lies beside them. */
export const CONTROLS: readonly MadeSeed[] = ["first", "second"].map((which) => ({
  name: `control-${which}.txt`,
  bytes: Buffer.from(
    `---\n${seedYaml({
      title: `"The ${which} control"`,
      webUrl: `https://control.example/${which}`,
      originalUrl: undefined,
      secured: `"${SECRET}"`,
    })}---\n`,
  ),
}));
