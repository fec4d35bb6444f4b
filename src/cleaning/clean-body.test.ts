import { describe, expect, test } from "vitest";
import { spam } from "../../test/helpers/spam.ts";
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

  test("renders Markdown where it is told to", () => {
    expect(cleanBody("A *b*\n\n- c", { kind: "markdown", title: "t" }).html.trim()).toBe(
      "<p>A <em>b</em></p>\n<ul>\n<li>c</li>\n</ul>",
    );
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

  test("names five elements, and how many more there are", () => {
    const { repairs } = cleanBody("<font><span><big><label><data><time>x", { kind: "text", title: "t" });
    expect(repairs).toEqual(["markup was sanitized: <font>, <span>, <big>, <label>, <data> and 1 more"]);
  });

  test("is nothing of nothing", () => {
    expect(cleanBody("", { kind: "text" })).toEqual({
      html: "",
      opening: "",
      removed: [],
      suspicious: [],
      passedOver: 0,
      unmatched: [],
      suspiciousShare: 0,
      onlySpam: false,
      repairs: [],
    });
  });
});
