import { join } from "node:path";
import { FileSystemConfigLoader, HtmlValidate } from "html-validate";
import { expect, test } from "vitest";
import { PROGRAM } from "../src/lib/program.ts";
import { buildSampleSite, kindsOf } from "./browser/sample-site.ts";
import { elementsOf } from "./helpers/elements.ts";

const sample = buildSampleSite();
const documents = async () => [...(await sample)].filter(([path]) => path.endsWith(".html"));

/** One page of each kind, and one that leads on. */
async function oneOfEachKind(): Promise<[path: string, html: string][]> {
  const pages = await sample;
  const redirect = pages.get("_redirects")?.split(" ")[0]?.slice(1);
  const paths = [...kindsOf(pages).map(([, path]) => path), redirect ?? "none"];
  return paths.map((path) => {
    const file = /^$|\/$/.test(path) ? `${path}index.html` : path;
    return [file, pages.get(file) ?? ""];
  });
}

// The configuration is found from the place of the page.
const validator = new HtmlValidate(new FileSystemConfigLoader());

async function markupFaults(path: string, html: string): Promise<string[]> {
  const { results } = await validator.validateString(html, join(PROGRAM, path));
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line, column }) => `${path}:${line}:${column} ${ruleId}: ${message}`),
  );
}

test("html-validate finds nothing on any kind of page", async () => {
  const faults = await Promise.all((await oneOfEachKind()).map(([path, html]) => markupFaults(path, html)));
  expect(faults.flat()).toEqual([]);
});

test("html-validate finds what is wrong", async () => {
  const [path = "", html = ""] = (await documents())[0] ?? [];
  const broken = html.replace("<main", '<p id="main"></p><main');
  expect(await markupFaults(path, broken)).toEqual([expect.stringContaining("no-dup-id")]);
});

test("no page runs or styles anything inline, and its policy would not let it", async () => {
  for (const [path, html] of await documents()) {
    const elements = elementsOf(html);
    const policies = elements.filter(({ attributes }) => attributes.get("http-equiv") === "Content-Security-Policy");
    expect(
      policies.map(({ attributes }) => attributes.get("content")?.match(/'[\w-]*unsafe[\w-]*'/g) ?? []),
      path,
    ).toEqual([[]]);
    const inline = elements.filter(
      ({ tag, attributes }) =>
        tag === "style" ||
        attributes.has("style") ||
        (tag === "script" && !attributes.has("src") && attributes.get("type") !== "application/ld+json"),
    );
    expect(inline, path).toEqual([]);
  }
  expect((await sample).get("_headers")).toMatch(/^\/\*\n {2}Content-Security-Policy: (?!.*unsafe)default-src 'none'/m);
});
