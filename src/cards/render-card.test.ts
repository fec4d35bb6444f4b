import { readFileSync } from "node:fs";
import { join } from "node:path";
import { decode } from "fast-png";
import { expect, test } from "vitest";
import { cardOf } from "../digest/card.ts";
import { shortHash } from "../lib/hash.ts";
import { PROGRAM } from "../lib/program.ts";
import { COLOURS, nearestColour, PALETTE } from "./colours.ts";
import { renderCard } from "./render-card.ts";

const site = { title: "First Light", language: "en", shareImages: true };
const lead = { title: "A machine for training networks", reports: 3, day: "2021-08-20", provider: { name: "Paper" } };

test("a card is the same bytes on every machine, and lies where its drawing says", async () => {
  const card = cardOf(site, lead);
  const png = card && (await renderCard(card));
  // Where the drawing is meant to change, count DRAWING up: what was shared is kept by others under its old address.
  expect([card?.path, png && shortHash(png, 16)]).toEqual(["/cards/7c52f4f05d262bb0.png", "0f10b910f316ca94"]);
  const { width, height, depth, palette, data } = decode(png ?? new Uint8Array());
  expect([width, height, depth, palette]).toEqual([1200, 630, 4, PALETTE]);
  // Paper in a corner; every colour is used.
  expect(data[0]).toBe(0);
  expect(new Set([...data].flatMap((byte) => [byte >> 4, byte & 15])).size).toBe(16);
});

test.each(Object.entries(COLOURS))("the colour of %s is the style sheet's", (name, colour) => {
  const style = readFileSync(join(PROGRAM, "src/views/assets/style.css"), "utf8");
  expect(style).toContain(`--${name}: light-dark(${colour}, `);
});

test.each([
  ["paper", [251, 249, 244], 0],
  ["ink", [29, 26, 22], 5],
  ["what is all but ink", [33, 30, 25], 5],
  ["the accent", [168, 50, 26], 15],
])("%s has its place in the palette", (_, [red = 0, green = 0, blue = 0], place) => {
  expect(nearestColour(red, green, blue)).toBe(place);
});
