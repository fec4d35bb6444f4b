import { describe, expect, test } from "vitest";
import { contrastOf, mixColors } from "./color.ts";
import { readSite } from "./read-site.ts";
import type { Site } from "./site.ts";
import { COLORS, DEFAULT_THEME, type Theme } from "./theme.ts";
import { themeProperties } from "./theme-properties.ts";

const FACTS = { title: "Digest", description: "News.", address: "https://digest.example/" };

function read(theme: unknown): Site["theme"] {
  const site = readSite({ ...FACTS, theme });
  if (!("theme" in site)) throw new Error(JSON.stringify(site));
  return site.theme;
}

const slips = (theme: unknown) => readSite({ ...FACTS, theme });

describe("a theme", () => {
  test("has defaults", () => {
    expect(read({})).toEqual(DEFAULT_THEME);
    expect(read({ density: "compact", type: { headlines: "Optima, serif" } })).toEqual({
      ...DEFAULT_THEME,
      density: "compact",
      type: { ...DEFAULT_THEME.type, headlines: "Optima, serif" },
    });
  });

  test.each([
    ["#075", "#007755"],
    ["#007755", "#007755"],
    ["rgb(0 119 85)", "#007755"],
    ["rgb(0, 119, 85)", "#007755"],
    ["hsl(163 100% 23.3%)", "#007755"],
    ["navy", "#000080"],
    ["oklch(50% 0.16 33)", "#ab331c"],
  ])("accepts %s as an accent, as plain text", (accent, light) => {
    expect(read({ accent: { light: accent } }).accent).toEqual({ light, dark: COLORS.accent.dark });
  });

  test.each(["#005", "#07543a", "#a0006a", "navy", "#1d1a16", "#555"])(
    "keeps the hue of the accent %s in the dark, in a readable shade",
    (accent) => {
      const { paper, plate, ink, accent: color } = read({ accent });
      expect(contrastOf(color.dark, paper.dark)).toBeGreaterThanOrEqual(4.5);
      expect(contrastOf(color.dark, plate.dark)).toBeGreaterThanOrEqual(4.5);
      expect(contrastOf(ink.dark, mixColors(color.dark, 0.45, paper.dark))).toBeGreaterThanOrEqual(4.5);
    },
  );

  test.each<[string, object, readonly string[], RegExp]>([
    ["an accent that is too light", { accent: "#0a6" }, ["accent"], /contrast of 2\.5:1 with plate \(#efeae0\).*light/],
    ["an accent that is too dark", { accent: { dark: "#a8321a" } }, ["accent", "dark"], /with plate.* dark/],
    ["a page that is too dark", { paper: "#888" }, ["paper"], /with soft \(#645d52\).*light/],
    ["a page that is light in the dark", { paper: { dark: "white" } }, ["paper", "dark"], /with \w+ .*dark/],
    ["text that is too light", { ink: "#8a8a8a" }, ["ink"], /contrast of/],
    ["what stands back too far", { soft: "#999" }, ["soft"], /contrast of 2\.\d:1 with plate/],
    ["a plate that hides text", { plate: "#777" }, ["plate"], /contrast of/],
    ["a mark that hides words", { mark: { light: "#333" } }, ["mark", "light"], /with ink/],
  ])("refuses %s, and suggests a shade", (_, theme, path, fault) => {
    const found = slips(theme);
    expect(found).toEqual([{ path: ["theme", ...path], fault: expect.stringMatching(fault), cure: expect.anything() }]);
    const [slip] = Array.isArray(found) ? found : [];
    const shade = /^write "(#[0-9a-f]{6})"$/.exec(slip?.cure ?? "")?.[1];
    const [name = "", scheme] = path;
    expect(() => read({ [name]: scheme === undefined ? shade : { [scheme]: shade } })).not.toThrow();
  });

  test("reports two colors that do not suit each other if no shade of either would do", () => {
    expect(slips({ paper: "#777", ink: "#888", soft: "#777", accent: "#777", plate: "#777" })).toContainEqual({
      path: ["theme", "accent"],
      fault: expect.stringContaining("contrast"),
      cure: expect.stringMatching(/^no shade of it reaches that: change \w+ too$/),
    });
  });

  test.each<[string, unknown, readonly string[], string, string]>([
    ["no color", { accent: "blurple" }, ["accent"], "is not an opaque color: blurple", "oklch"],
    ["a color that lets others through", { ink: "rgb(0 0 0 / 50%)" }, ["ink"], "is not an opaque color", "#a8321a"],
    ["CSS in a color", { ink: "#000;}*{display:none" }, ["ink"], "is not an opaque color", "#a8321a"],
    ["no color of the dark", { ink: { dark: "x" } }, ["ink", "dark"], "is not an opaque color", "#a8321a"],
    ["a number", { accent: 4 }, ["accent"], "is a number", "write a text"],
    ["a list", { accent: ["red"] }, ["accent"], "is a list", "write a text"],
    ["a misspelt color", { acent: "red" }, ["acent"], "is not a setting", "did you mean accent?"],
    ["a misspelt scheme", { accent: { lights: "#000" } }, ["accent", "lights"], "is not a setting", "light?"],
    ["a misspelt kind of type", { type: { headline: "a" } }, ["type", "headline"], "is not a setting", "headlines"],
    ["CSS in type", { type: { text: "a;}b{" } }, ["type", "text"], "is not a list of fonts", "Georgia"],
    ["type that ends the element", { type: { text: '"</style>"' } }, ["type", "text"], "is not a list", "Georgia"],
    ["an open quote", { type: { text: 'Georgia, "Noto' } }, ["type", "text"], "is not a list of fonts", "Georgia"],
    ["a density that is none", { density: "airy" }, ["density"], 'is "airy"', '"compact"'],
  ])("refuses %s, with the path", (_, theme, path, fault, cure) => {
    expect(slips(theme)).toEqual([
      { path: ["theme", ...path], fault: expect.stringContaining(fault), cure: expect.stringContaining(cure) },
    ]);
  });
});

describe("a custom style sheet", () => {
  const beside = (css: string) => readSite(FACTS, (name) => (name === "theme.css" ? css : undefined));

  test("is given in the settings, or as the file theme.css", () => {
    expect(read({ css: "a{}" }).css).toBe("a{}");
    expect(beside("b{}")).toMatchObject({ theme: { css: "b{}" } });
    expect(beside(".a { clip-path: url(#b) } /* url(c) */")).toHaveProperty("theme");
  });

  test.each([
    ["is too large", `a{}${" ".repeat(100_000)}`, "is larger than 100 kB"],
    ["loads a file", "@font-face { src: url(a.woff2) }", "loads another file (url(a.woff2))"],
    ["loads from elsewhere", 'a { background: URL( "https://a.example/b.png" ) }', "loads another file"],
    ["imports another", '@import "a.css";', 'loads another file (@import "a.css")'],
    ["sets images", 'a { background: image-set("a.png" 1x) }', 'loads another file (image-set("a.png" 1x))'],
    ["holds data", "a { background: url(data:image/png;base64,AA) }", "loads another file"],
  ])("is refused if it %s", (_, css, fault) => {
    expect(beside(css)).toEqual([
      { path: ["theme", "css"], fault: expect.stringContaining(fault), cure: expect.stringMatching(/\w/) },
    ]);
  });
});

test("finds each value of a theme by the name of its setting", () => {
  const theme: Theme = { ...DEFAULT_THEME, density: "compact", accent: { light: "#123456", dark: "#abcdef" } };
  const css = themeProperties(theme);
  for (const name of [...Object.keys(COLORS), ...Object.keys(DEFAULT_THEME.type)]) expect(css).toContain(`--${name}:`);
  expect(css).toContain("--accent:light-dark(#123456,#abcdef)");
  expect(css).not.toContain(themeProperties(DEFAULT_THEME).match(/--space:[^;]+/)?.[0]);
});
