import { describe, expect, test } from "vitest";
import { DEFAULT_SIGN } from "./default-sign.ts";
import { readSign } from "./read-sign.ts";

const none = () => undefined;
const inSvg = (inside: string, attributes = "") => `<svg viewBox="0 0 4 4" ${attributes}>${inside}</svg>`;

describe("a sign", () => {
  test("is SVG, or the name of an SVG file", () => {
    expect(readSign(DEFAULT_SIGN, none)).toBe(DEFAULT_SIGN);
    expect(readSign("sign.svg", (name) => (name === "sign.svg" ? DEFAULT_SIGN : undefined))).toBe(DEFAULT_SIGN);
    expect(readSign("sign.svg", none)).toMatchObject({ fault: expect.stringContaining("sign.svg") });
  });

  test("keeps the drawing, with its own ids and without notes of the drawing program", () => {
    const svg = `<?xml version="1.0"?><!-- made by hand -->\n${inSvg(
      '<defs><linearGradient id="a"><stop offset="0" stop-color="red"/></linearGradient></defs>\n<path d="M0 0h1" fill="url(#a)"/><use href="#a"/><title>A &amp; B</title>',
      'xmlns="http://www.w3.org/2000/svg" xmlns:inkscape="http://x" inkscape:version="1" width="400" height="400" id="top"',
    )}`;
    expect(readSign(svg, none)).toBe(
      '<svg viewBox="0 0 4 4" xmlns="http://www.w3.org/2000/svg"><defs><linearGradient id="sign-a"><stop offset="0" stop-color="red"/></linearGradient></defs><path d="M0 0h1" fill="url(#sign-a)"/><use href="#sign-a"/><title>A &amp; B</title></svg>',
    );
  });

  test.each([
    ["a script", inSvg("<script>alert(1)</script>"), "holds <script>"],
    ["a script by another name", inSvg('<SCRIPT xlink:href="data:,x"/>'), "holds <SCRIPT>"],
    ["a handler", inSvg("", 'onload="alert(1)"'), "holds the attribute onload"],
    ["a handler inside", inSvg('<path d="M0 0" onclick="x"/>'), "holds the attribute onclick"],
    ["HTML", inSvg("<foreignObject/>"), "holds <foreignObject>"],
    ["a picture", inSvg('<image href="https://a.example/a.png"/>'), "holds <image>"],
    ["a link", inSvg('<a href="https://a.example/"/>'), "holds <a>"],
    ["movement", inSvg("<set/>"), "holds <set>"],
    ["a style sheet", inSvg("<style>@import 'x'</style>"), "holds <style>"],
    ["a style", inSvg('<path style="fill:red"/>'), "holds the attribute style"],
    ["a class", inSvg('<path class="a"/>'), "holds the attribute class"],
    ["a shape of elsewhere", inSvg('<use href="https://a.example/a.svg#b"/>'), "a reference to elsewhere in href"],
    ["a shape of elsewhere, as of old", inSvg('<use xlink:href="a.svg#b"/>'), "a reference to elsewhere in xlink:href"],
    ["paint of elsewhere", inSvg('<path fill="url(https://a.example/#b)"/>'), "a reference to elsewhere in fill"],
    ["paint that hides where it is from", inSvg('<path fill="u\\72l(//a.example)"/>'), "a reference to elsewhere"],
    ["an entity", `<!DOCTYPE svg [<!ENTITY a "b">]>${inSvg("")}`, "holds a document type"],
    ["no viewBox", "<svg/>", "holds no viewBox"],
    ["an empty viewBox", '<svg viewBox="0 0 0 4"/>', "holds no viewBox"],
    ["another element", "<g/>", "holds <g> where <svg> begins"],
    ["broken markup", '<svg viewBox="0 0 4 4"><g></svg>', "is not an SVG"],
    ["nothing", "<", "is not an SVG"],
    ["too much", inSvg(`<path d="${"M0 0".repeat(5001)}"/>`), "is larger than 20 kB"],
  ])("may not be or contain %s", (_, svg, fault) => {
    expect(readSign(svg, none)).toEqual({ fault: expect.stringContaining(fault), cure: expect.stringMatching(/\w/) });
  });
});
