import { describe, expect, test } from "vitest";
import { faultOf, WORDS } from "./fault.ts";
import { RULES } from "./problem-rules.ts";

const messages = Object.entries(WORDS);

describe("faultOf", () => {
  test("fills in values, and quotes those in quotation marks", () => {
    expect(faultOf("date/incomplete.zone", { value: '2021\u202e"', date: "2021-05-01" })).toEqual({
      rule: "date/incomplete",
      fault: `"2021\\u{202e}'" has no time zone, so it was read as UTC`,
      cure: "write it as 2021-05-01",
    });
  });

  test("takes a value literally: neither its braces nor its dollar signs are placeholders", () => {
    expect(faultOf("field/repaired", { repair: "{repair} $& $1" }).fault).toBe("was repaired: {repair} $& $1");
  });

  test("a missing value is a compiler error", () => {
    // @ts-expect-error A message that names a value needs it.
    expect(faultOf("field/repaired", {}).fault).toBe("was repaired: undefined");
    // @ts-expect-error So do all messages that one call may report.
    faultOf(Math.random() > 2 ? "field/missing.title" : "field/missing.title-of-text", {});
    // @ts-expect-error There is no such message.
    expect(() => faultOf("date/nothing")).toThrow();
  });
});

describe("the words of problems", () => {
  test("belong to one rule each, and every rule has some", () => {
    const ruled = messages.map(([id]) => id.replace(/\..*/, ""));
    expect([...new Set(ruled)].sort()).toEqual(Object.keys(RULES).sort());
  });

  test("are in one table each, so that none hides another", () => {
    const ids = messages.map(([id]) => id);
    expect(ids.filter((id) => !/^[a-z-]+\/[a-z-]+(?:\.[a-z-]+)?$/.test(id))).toEqual([]);
  });

  test.each(messages)("%s says briefly what is wrong and what to do", (_, [fault, cure]) => {
    expect(fault).toMatch(/^(?:"\{|\{|[a-z])/);
    expect(fault.length).toBeLessThanOrEqual(100);
    expect(cure.length).toBeLessThanOrEqual(100);
    expect(`${fault}${cure}`).not.toMatch(/\.$|\$\{/);
  });

  test("rules state their meaning in a sentence", () => {
    for (const means of Object.values(RULES)) expect(means).toMatch(/^[A-Z].*\.$/);
  });
});

// Rule ids are public: annotations, suppressions and comparisons with earlier findings refer to them.
test("ids of rules never change", () => {
  expect(Object.keys(RULES)).toEqual(expect.arrayContaining(IDS.trim().split(/\s+/)));
});

const IDS = `
file/kind file/name file/unreadable file/too-large file/encoding file/empty sidecar/alone sidecar/two seed/duplicate
seed/same-id ledger/line ledger/merge ledger/unwritten ledger/uncommitted front-matter/fence front-matter/other
front-matter/second front-matter/bare yaml/syntax yaml/refused yaml/twice yaml/too-many yaml/no-fields yaml/comment
secured/dropped secured/repeated seed/more field/unknown field/curators field/misplaced field/missing field/shape
field/too-long field/too-many field/repaired field/markup title/invisible value/unknown value/number value/yes-or-no
value/language value/id date/wrong date/incomplete date/future address/wrong address/repaired embed/no-player
provider/nameless provider/domain topic/wrong topic/repeated image/no-url image/size image/tracker
coverage/incomplete coverage/repeated cleaning/rule text/too-much text/repaired text/forbidden text/cut
text/suspicious text/only-spam topic/near date/suggested address/simpler seed/alike
`;
