import { expect, test } from "vitest";
import { similarName } from "./similar-name.ts";

const NAMES = ["AI in Autos", "AI Hardware", "Meta AI", "GPT-4", "AI"];

test.each([
  ["a letter missing", "AI in Auto", "AI in Autos"],
  ["a letter wrong, in other case", "ai hardwere", "AI Hardware"],
  ["two letters turned", "AI Hardwaer", "AI Hardware"],
  ["two letters turned in a short name", "GTP-4", "GPT-4"],
  ["two letters turned at the end", "Meta IA", "Meta AI"],
  ["a short word is another word", "UI", undefined],
  ["another number is another thing", "GPT-3", undefined],
  ["too far", "AI in Arts and more", undefined],
  ["nothing", "", undefined],
])("%s", (_, written, meant) => {
  expect(similarName(written, NAMES)).toBe(meant);
});

test("takes the nearest, and the first of equals", () => {
  expect(similarName("Robots", ["Robotics", "Robot"])).toBe("Robot");
  expect(similarName("Robots", ["Robote", "Robotr"])).toBe("Robote");
});
