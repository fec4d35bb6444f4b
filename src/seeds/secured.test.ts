import { describe, expect, test } from "vitest";
import { rangeHash } from "../lib/rolling-hash.ts";
import { everyPieceOf } from "./find-repeats.ts";
import { dropSecured, holdsPiece, longRunsIn, pieceFinder, piecesOf, seemsRandom } from "./secured.ts";

const SECRET = "bZnjnC/AZJGg0+0BMrKrqpGm1TV8WeFSou6AVxV==;3R6SVGpXkq4QdKc1mRzWgA==";
const PIECE = "bZnjnC/AZJGg0+0BMrKrqpGm";

const numberOf = (text: string) => rangeHash(Buffer.from(text), { from: 0, to: text.length });

describe("dropSecured", () => {
  test.each([
    ["the field", { secured: SECRET, a: "b" }, { a: "b" }, [SECRET], []],
    ["a list of it", { secured: [{ part: SECRET }, "x"] }, {}, [SECRET, "x"], []],
    ["another spelling", { Secured: SECRET }, {}, [SECRET], [["Secured"]]],
    ["blanks and signs in the name", { " se-cured_": SECRET }, {}, [SECRET], [[" se-cured_"]]],
    ["full-width letters", { ｓｅｃｕｒｅｄ: SECRET }, {}, [SECRET], [["ｓｅｃｕｒｅｄ"]]],
    ["a deeper one", { p: { secured: SECRET, n: "x" } }, { p: { n: "x" } }, [SECRET], [["p", "secured"]]],
    ["one in a list", { r: [{ secured: SECRET }] }, { r: [{}] }, [SECRET], [["r", 0, "secured"]]],
    ["not a name that is longer", { securedBy: "x" }, { securedBy: "x" }, [], []],
  ])("drops %s", (_, fields, kept, secrets, unusual) => {
    const dropped = dropSecured(fields);
    expect(JSON.parse(JSON.stringify(dropped.fields))).toEqual(kept);
    expect(dropped).toMatchObject({ secrets, unusual });
  });
});

describe("pieces of secrets", () => {
  test("are the blocks of 24 characters in each long run", () => {
    const [one, other] = ["a1B2c3D4e5F6g7H8a1B2c3D4", "0f9e8d7c6b5a0f9e8d7c6b5a"];
    expect(piecesOf([`${one}${other}${"C9".repeat(5)};short`])).toEqual([numberOf(one), numberOf(other)]);
  });

  test.each([
    "example/feeds/weeks/feed",
    "content/uploads/2015/01/",
    "TheQuickBrownFoxJumpsOver",
    "internationalisierungswahn",
    "123456789012345678901234",
  ])("%s is not one: other seeds and the site contain the like", (secret) => {
    expect(piecesOf([secret])).toEqual([]);
    expect(everyPieceOf([secret]).size).toBe(0);
  });

  test("a copy without the secret's first characters contains one", () => {
    const secret = Array.from({ length: 70 }, (_, at) =>
      at % 2 === 0 ? String.fromCharCode(65 + (at % 26)) : at % 7,
    ).join("");
    expect(holdsPiece(`x ${secret.slice(1)} y`, new Set(piecesOf([secret])))).toBe(true);
  });

  test("a short private text has none", () => {
    expect(piecesOf(["short"])).toEqual([]);
  });

  test("all of them, at every offset", () => {
    const pieces = everyPieceOf([SECRET]);
    expect(pieces.size).toBe(39 - 24 + 1);
    expect(pieces.has(numberOf(SECRET.slice(10, 34)))).toBe(true);
  });

  test("are never more than 20,000", () => {
    expect(everyPieceOf([Array.from({ length: 30_000 }, (_, at) => `${at}x`).join("")]).size).toBe(20_000);
  });
});

describe("holdsPiece", () => {
  const pieces = new Set([numberOf(PIECE)]);
  test.each([
    ["at the start", `${SECRET} x`, true],
    ["inside a longer run", `xyz/${SECRET}`, true],
    ["after another run", `${"A".repeat(30)} ${PIECE}`, true],
    ["nowhere in plain words", "The mill opens", false],
    ["nowhere where it is cut short", PIECE.slice(1), false],
  ])("is found %s", (_, text, held) => {
    expect(holdsPiece(text, pieces)).toBe(held);
  });

  test("is found after a run that was checked before, and again", () => {
    const holds = pieceFinder(pieces);
    const harmless = "A".repeat(30);
    const texts = [harmless, harmless, `${harmless} ${PIECE}`, `${harmless} ${PIECE}`, harmless];
    const looks = texts.map((text) => holds(Buffer.from(text)));
    expect(looks).toEqual([false, false, true, true, false]);
  });

  test.each([
    ["a piece", PIECE, true],
    ["a piece with other signs between", [...PIECE].join(" · "), true],
    ["a piece behind prose", `Four outlets, two of them in Ohio, said so: ${PIECE}`, true],
    ["changes that lie further apart", "a1 longer word, b2 longer word, c3 longer word", false],
    ["prose with names", "The Bank of England and the Fed say no to GPT-4", false],
    ["nothing", "", false],
  ])("%s may be random or not", (_, text, seems) => {
    expect(seemsRandom(text)).toBe(seems);
  });

  test("nothing is found without pieces", () => {
    expect(holdsPiece(SECRET, new Set())).toBe(false);
  });

  test("the runs of a text cover each place where a secret could be", () => {
    expect(longRunsIn(`a ${SECRET} b`)).toEqual([SECRET.slice(0, 39)]);
    expect(longRunsIn("plain words")).toEqual([]);
  });
});
