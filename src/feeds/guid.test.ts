import { expect, test } from "vitest";
import { editionGuidOf, guidOf } from "./guid.ts";

// Never change a row: with a new guid, feed readers would show all articles as unread.
test.each([
  ["0000000000000000", "urn:uuid:e69723d4-591d-88a5-85f2-c05994080dfa"],
  ["0123456789abcdef", "urn:uuid:be83dac5-e9d3-8884-acea-6afe241687d5"],
  ["ffffffffffffffff", "urn:uuid:d1953faa-bb84-8c05-8233-1b9e1df710e9"],
  ["8c1f2a7be09d4453", "urn:uuid:20b696d2-3dfb-8c67-b4b7-63cd780c3f18"],
])("the guid of %s is for ever %s", (id, guid) => {
  expect(guidOf({ id })).toBe(guid);
});

test.each(["", "a", "0123456789abcdef", "8c1f2a7be09d4453"])("the guid of %j is a UUID of version 8", (id) => {
  expect(guidOf({ id })).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});

test("different ids have different guids", () => {
  expect(guidOf({ id: "0123456789abcdef" })).not.toBe(guidOf({ id: "0123456789abcdee" }));
});

// Never change a row, for the same reason.
test.each([
  ["day", "2021-08-20", "urn:uuid:620666c1-8ee6-841f-b491-bc49ccccb2c8"],
  ["week", "2021-08-16", "urn:uuid:b500d7f2-e5e0-82bf-98cc-6bc40150cb7f"],
] as const)("the guid of the %s of %s is always %s", (kind, from, guid) => {
  expect(editionGuidOf({ title: "First Light" }, kind, from)).toBe(guid);
});

test("a day, its week and the same day of another digest have different guids", () => {
  const [day, week] = (["day", "week"] as const).map((kind) => editionGuidOf({ title: "A" }, kind, "2021-08-16"));
  expect(new Set([day, week, editionGuidOf({ title: "B" }, "day", "2021-08-16")]).size).toBe(3);
});
