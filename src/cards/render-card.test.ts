import { decode } from "fast-png";
import { expect, test } from "vitest";
import { cardLook, cardOf } from "../digest/card.ts";
import { shortHash } from "../lib/hash.ts";
import { DEFAULT_THEME } from "../site/theme.ts";
import { en } from "../words/en.ts";
import { cardColors, nearestColor, rgbOf } from "./colors.ts";
import { renderCard } from "./render-card.ts";

const site = { title: "First Light", language: "en", words: en, shareImages: true, theme: DEFAULT_THEME };
const palette = cardColors(cardLook(DEFAULT_THEME)).map(rgbOf);
const lead = { title: "A machine for training networks", reports: 3, day: "2021-08-20", provider: { name: "Paper" } };

test("a card has the same pixels on every machine, and its path depends on its drawing", async () => {
  const card = cardOf(site, lead);
  const png = card && (await renderCard(card, cardLook(DEFAULT_THEME)));
  const { width, height, depth, palette: colors, data } = decode(png ?? new Uint8Array());
  // If a change of the drawing is intended, increase DRAWING: other sites keep shared images under their old addresses.
  expect([card?.path, shortHash(Uint8Array.from(data), 16)]).toEqual([
    "/cards/e79b05bcb57ad359.png",
    "8d1ba0ae88f96f28",
  ]);
  expect([width, height, depth, colors]).toEqual([1200, 630, 4, palette]);
  // A corner is paper, and every color is used.
  expect(data[0]).toBe(0);
  expect(new Set([...data].flatMap((byte) => [byte >> 4, byte & 15])).size).toBe(16);
});

test("cards drawn at the same time do not mix", async () => {
  const look = cardLook(DEFAULT_THEME);
  const cards = ["Zebras", "Quokkas"].flatMap((title) => cardOf(site, { ...lead, title }) ?? []);
  const together = await Promise.all(cards.map((card) => renderCard(card, look)));
  const alone = [];
  for (const card of cards) alone.push(await renderCard(card, look));
  expect(together.map((png) => shortHash(png, 16))).toEqual(alone.map((png) => shortHash(png, 16)));
});

test("a card has the theme's colors and sign", async () => {
  const sign = '<svg viewBox="0 0 2 1"><path fill="#00f" d="M0 0h2v1H0z"/></svg>';
  const theme = { ...DEFAULT_THEME, paper: { light: "#ffffff", dark: "#000000" }, sign };
  const own = { ...site, theme };
  const card = cardOf(own, lead);
  expect(card?.path).not.toBe(cardOf(site, lead)?.path);
  const { depth, palette = [], data } = decode((card && (await renderCard(card, cardLook(theme)))) ?? new Uint8Array());
  expect([depth, palette[data[0] ?? 99]]).toEqual([8, [255, 255, 255]]);
  const used = new Set([...data].map((place) => palette[place]?.join()));
  expect(used).toContain("0,0,255");
});

test.each([
  ["paper", [251, 249, 244], 0],
  ["ink", [29, 26, 22], 5],
  ["what is all but ink", [33, 30, 25], 5],
  ["the accent", [168, 50, 26], 15],
])("%s has its place in the palette", (_, [red = 0, green = 0, blue = 0], place) => {
  expect(nearestColor(palette, [red, green, blue])).toBe(place);
});
