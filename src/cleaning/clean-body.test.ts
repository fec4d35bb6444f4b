import { describe, expect, test } from "vitest";
import { spam } from "../../test/helpers/spam.ts";
import { forbiddenIn } from "../lib/forbidden-characters.ts";
import { cleanBody } from "./clean-body.ts";

const first = "The first paragraph of the story stands here and is long enough.";

describe("cleanBody", () => {
  test("strips comments, repairs, structures and sanitizes a text", () => {
    const body = cleanBody(["The mill", "", `${first} \u200b<script>x</script>`, "", ...spam].join("\n"), {
      kind: "text",
    });
    expect(body).toMatchObject({
      html: `<p>${first} </p>`,
      headline: "The mill",
      opening: first,
      removed: [{ from: 5, to: 11, kind: "spam" }],
      suspicious: [],
      suspiciousShare: 0,
      repairs: ["invisible characters were removed", "markup was sanitized: <script>"],
    });
  });

  test("renders Markdown for Markdown seeds", () => {
    expect(cleanBody("A *b*\n\n- c", { kind: "markdown", title: "t" }).html.trim()).toBe(
      "<p>A <em>b</em></p>\n<ul>\n<li>c</li>\n</ul>",
    );
  });

  test.each(["markdown", "text"] as const)("keeps the alignment of table columns in %s", (kind) => {
    const { html } = cleanBody("| a | b | c |\n|:--|--:|:-:|\n| 1 | 2 | 3 |", { kind, title: "t" });
    expect(html.replaceAll("\n", "")).toBe(
      '<table><thead><tr><th>a</th><th class="right">b</th><th class="center">c</th></tr></thead>' +
        '<tbody><tr><td>1</td><td class="right">2</td><td class="center">3</td></tr></tbody></table>',
    );
  });

  test.each([
    "[a&#x1b;b&#11;c](https://a.example/)",
    "[a](https://a.example/&#x1b;b&#xFFFF;?c&#x202e;d)",
    "[a](https://a.example/ 'b&#x1b;&#xE0041;c')",
    '[a][1]\n\n[1]: https://a.example/&#x1b;b "c&#x202e;d"',
    "<https://a.example/&#x1b;b>",
    "![a&#x1b;b&#x202e;c](https://a.example/i.png)",
    "[![a&#xFFFE;b](https://a.example/i.png)](https://a.example/&#x7f;)",
    "<a href='https://a.example/&#x1b;&#x202e;' title='&#x1b;'>a&#x1b;b</a>",
    "[https://a.example/&#x1b;](https://a.example/%1B%E2%80%AE)",
  ])("removes forbidden characters from the link %s", (link) => {
    const { html, opening } = cleanBody(`A ${link} stands here, in a line that is long enough to open a text.`, {
      kind: "markdown",
      title: "t",
    });
    expect(forbiddenIn(Buffer.from(html + opening))).toBeUndefined();
    expect(html).not.toMatch(/&#/);
    expect(html).toContain("stands here");
  });

  test("does not print the title again", () => {
    expect(cleanBody(`The mill\n\n${first}`, { kind: "text", title: "The mill" }).html).toBe(`<p>${first}</p>`);
  });

  test.each([
    ["is the first paragraph that says something", `Short.\n\n${first}`, first],
    [
      "is plain text, decoded",
      "A & b <i>stand</i> here, and they say so at length.",
      "A & b stand here, and they say so at length.",
    ],
    ["is nothing where nothing is said", "Short.", ""],
  ])("its opening %s", (_, text, opening) => {
    expect(cleanBody(text, { kind: "text", title: "t" }).opening).toBe(opening);
  });

  test("cuts a long opening at a word", () => {
    const { opening } = cleanBody("word ".repeat(200), { kind: "text", title: "t" });
    expect(opening.length).toBeLessThanOrEqual(300);
    expect(opening.endsWith("word…")).toBe(true);
  });

  test.each(["text", "markdown"] as const)("keeps all of a %s about tags", (kind) => {
    const { html } = cleanBody("The <title> element, and\na <script> too.\n\nMore.", { kind, title: "t" });
    expect(html.replace(/<br \/>/g, "\n").trim()).toBe(
      "<p>The &lt;title&gt; element, and\na &lt;script&gt; too.</p>\n<p>More.</p>",
    );
  });

  test.each(["script", "style", "textarea"])("removes a %s with its content, over any number of lines", (name) => {
    const { html } = cleanBody(`a\n\n<${name}>\nb\n\nc\n</${name}>\n\n<!-- d\ne -->\nf`, { kind: "text", title: "t" });
    expect(html.split(/\n+/)).toEqual(["<p>a</p>", "<p>f</p>"]);
  });

  test("names five elements, and counts the others", () => {
    const { repairs } = cleanBody("<font><span><big><label><data><time>x", { kind: "text", title: "t" });
    expect(repairs).toEqual(["markup was sanitized: <font>, <span>, <big>, <label>, <data> and 1 more"]);
  });

  test("gives an empty result for an empty body", () => {
    expect(cleanBody("", { kind: "text" })).toEqual({
      html: "",
      opening: "",
      removed: [],
      suspicious: [],
      unreadLines: 0,
      unmatched: [],
      suspiciousShare: 0,
      onlySpam: false,
      repairs: [],
    });
  });
});
