import { expect, test } from "vitest";
import { headlineDoubt } from "./headline-doubt.ts";

const says = (one: string, other: string, language = "en") =>
  headlineDoubt({ title: one, language }, { title: other, language })?.says;

test.each([
  ["a word of negation", "The mill will open in May", "The mill won’t open in May", 'one says "not"'],
  ["a denial", "Minister leaves in May", "Minister denies leaving in May", 'one says "denies"'],
  ["a turned word", "Minister unlikely to resign", "Minister likely to go", 'one says "unlikely", the other "likely"'],
  ["opposites", "Shares of Acme rise", "Acme’s shares fall after report", 'one says "rise", the other "fall"'],
  ["magnitudes", "Lab raises $3 million", "Lab raises $3bn", "their numbers differ: 3000000 and 3000000000"],
  ["versions", "Kernel 6.12 is out", "Kernel 6.13 is out", "their numbers differ: 6.12 and 6.13"],
  ["scores", "Ajax 2-1 Porto", "Ajax 2–0 Porto", "their numbers differ: 2-1 and 2–0"],
  ["days", "Markets on Monday", "Markets Thursday", 'one says "monday", the other "thursday"'],
  ["a series", "The week in pictures", "In pictures: the week in", "both belong to a series"],
  ["parties", "Man bites dog", "Dog bites man", "the same words are in a different order"],
  ["ways", "Flights from Lima to Rome", "Flights from Rome to Lima", "the same words are in a different order"],
  [
    "a sentence turned round",
    "Ann Lee sues Bob Orr",
    "Ann Lee sued by Bob Orr",
    "the same words are in a different order",
  ],
  ["one word", "Quake hits coast of Chile", "Quake hits coast of Peru", 'one says "chile", the other "peru"'],
])("doubts headlines that differ in %s", (_, one, other, doubt) => {
  expect([says(one, other), says(other, one) === undefined]).toEqual([doubt, false]);
});

test.each([
  ["a sentence turned round", "Acme sues Bolt over a patent", "Bolt sued by Acme over a patent"],
  ["numbers in words, signs and other units", "Twelve die in crash, 3,500 flee", "12 die in crash; 3.5 thousand flee"],
  ["a number that one leaves out", "Crash kills 12 in Peru", "Crash kills many in Peru on Monday"],
  ["what is added", "Acme sues Bolt", "Acme sues Bolt over a patent in Texas"],
  ["forms of a word", "Rocket launches from Norway", "Rocket launched from Norway"],
  ["equals in another order", "Iran and Iraq sign gas deal", "Iraq and Iran sign gas deal"],
  ["a contraction", "The mill does not open", "The mill doesn't open"],
  ["a number's sign", "Lane closed on route no. 7", "Lane closed on route 7"],
])("does not doubt headlines that differ in %s", (_, one, other) => {
  expect([says(one, other), says(other, one)]).toEqual([undefined, undefined]);
});

test("a negation in one language may be harmless in another", () => {
  expect(says("Terminal inaugurado no porto", "Terminal inaugurado em Santos no porto", "pt")).toBeUndefined();
  expect(says("Terminal inaugurado porto", "Terminal inaugurado no porto", "pt")).toBeUndefined();
  expect(says("Inauguran terminal", "No inauguran terminal", "es")).toBe('one says "no"');
});
