import fc from "fast-check";
import { parse, parseFragment } from "parse5";
import sanitize from "sanitize-html";
import { describe, expect, test } from "vitest";
import { hazardsIn } from "../../test/helpers/hazards.ts";
import { filterHtml, sanitizeHtml } from "./sanitize-html.ts";

const HOSTILE = [
  "<script>alert(1)</script>",
  "<scr<script>ipt>alert(1)</scr</script>ipt>",
  "<SCRIPT SRC=//e.example/x.js></SCRIPT>",
  "<script/x>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  "<img/src='x'/onerror='alert(1)'>",
  "<svg onload=alert(1)>",
  "<svg><script>alert(1)</script></svg>",
  "<svg><a xlink:href='javascript:alert(1)'><text>x</text></a></svg>",
  "<svg><textarea><img src=x onerror=alert(1)></textarea></svg>",
  "<svg></p><style><a id='</style><img src=1 onerror=alert(1)>'>",
  "<math><mtext><table><mglyph><style><!--</style><img title='--&gt;&lt;img src=1 onerror=alert(1)&gt;'>",
  "<math><mi//xlink:href='data:x,<script>alert(1)</script>'>",
  "<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
  "<xmp><img src=x onerror=alert(1)></xmp>",
  "<xmp></xmp><img src=x onerror=alert(1)>",
  "<noscript><p title='</noscript><img src=x onerror=alert(1)>'></noscript>",
  "<noembed><img title='</noembed><img src=x onerror=alert(1)>'></noembed>",
  "<noframes><p title='</noframes><img src=x onerror=alert(1)>'>",
  "<textarea><p title='</textarea><img src=x onerror=alert(1)>'>",
  "<title><p title='</title><img src=x onerror=alert(1)>'>",
  "<template><p title='</template><img src=x onerror=alert(1)>'></template>",
  "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
  "<iframe src=javascript:alert(1)>",
  "<object data=javascript:alert(1)></object><embed src=javascript:alert(1)>",
  "<plaintext><img src=x onerror=alert(1)>",
  "<select><style><img src=x onerror=alert(1)></style></select>",
  "<option><style></option></select><b><img src=x onerror=alert(1)></style></option>",
  "<base href='https://e.example/'>",
  "<meta http-equiv=refresh content='0;url=https://e.example/'>",
  "<link rel=stylesheet href=https://e.example/x.css>",
  "<style>@import 'https://e.example/x.css'</style>",
  "<p style='background:url(https://e.example/)'>x</p>",
  "<p id=x name=y class=z data-x=y>x</p>",
  "<p onclick=alert(1)>x</p>",
  "<form action=https://e.example/><input autofocus onfocus=alert(1)><button formaction=javascript:x>",
  "<a href=javascript:alert(1)>x</a>",
  "<a href=' javascript:alert(1)'>x</a>",
  "<a href='java&#x09;script:alert(1)'>x</a>",
  "<a href='java\nscript:alert(1)'>x</a>",
  "<a href='&#106;avascript:alert(1)'>x</a>",
  "<a href='\u2028javascript:alert(1)'>x</a>",
  "<a href='data:text/html,<script>alert(1)</script>'>x</a>",
  "<a href=//e.example/>x</a>",
  "<a href=/relative>x</a>",
  "<a href='\\\\e.example'>x</a>",
  "<a href=https://good.example@evil.example/>x</a>",
  "<a href=https://127.0.0.1/>x</a>",
  "<a href=https://a.example/ target=_blank rel=follow ping=https://e.example/ onclick=alert(1)>x</a>",
  "<a href='https://a.example/\"onmouseover=alert(1) x=\"'>x</a>",
  "<a href=https://a.example/><a href=javascript:x>x</a></a>",
  "<!--><img src=x onerror=alert(1)>-->",
  "<!-- --!><img src=x onerror=alert(1)> -->",
  "<![CDATA[<img src=x onerror=alert(1)>]]>",
  "<?xml-stylesheet href='javascript:alert(1)'?>",
  "<!doctype html><html onload=alert(1)><body onload=alert(1)>x",
  "<b><i><u>unclosed",
  "</p></div></body></html><img src=x onerror=alert(1)>",
  "<x-y onclick=alert(1)>x</x-y><p is=x-y>x</p>",
  "<details open ontoggle=alert(1)><summary>x</summary></details>",
  "<video><source onerror=alert(1)></video><audio src=x onerror=alert(1)>",
  "<img src='https://t.example/p.gif' width=1 height=1>",
  "<table><td><img src=x onerror=alert(1)>",
  '<p title="<img src=x onerror=alert(1)>">x</p>',
  "<<img src=x onerror=alert(1)>",
  "<img src=x onerror=alert(1)",
  `<img src='https://t.example/p.gif' data-x='${"y".repeat(5000)}'>`,
  "<a href='https://e.example/?",
  "&lt;img src=x onerror=alert(1)&gt;",
  "&amp;lt;script&amp;gt;",
  "<div>".repeat(3000),
  "<b>".repeat(3000),
  "<blockquote>".repeat(3000),
];

describe("hostile markup", () => {
  test.each(HOSTILE.map((markup) => [markup.slice(0, 100), markup]))(
    "%s leaves nothing that runs or loads",
    (_, markup) => {
      const { html } = sanitizeHtml(`before ${markup} after`);
      expect(hazardsIn(parseFragment(html))).toEqual([]);
      // On a page of its own, after an open element, and where a script's text could be.
      const page = parse(
        `<!doctype html><html><head><title>t</title></head><body><div class="prose">${html}</div><p id="end">`,
      );
      expect(
        hazardsIn(page).filter((hazard) => !/^(?:<(?:html|head|title|body|div)>|class="prose"|id="end")$/.test(hazard)),
      ).toEqual([]);
      expect(html).toContain("before");
    },
  );

  test.each(HOSTILE.map((markup) => [markup.slice(0, 100), markup]))(
    "%s is the same when sanitized twice",
    (_, markup) => {
      const once = sanitizeHtml(markup).html;
      expect(sanitizeHtml(once).html).toBe(once);
    },
  );
});

describe("sanitizeHtml", () => {
  test.each([
    ["keeps what an article consists of", "<h2>a</h2><p>b <em>c</em><br />d</p><ul><li>e</li></ul><hr />"],
    [
      "keeps what says something by its tags",
      "10<sup>6</sup> <del>a</del> <s>b</s> <q>c</q> H<sub>2</sub>O <ruby>d<rt>e</rt></ruby>",
    ],
    ["keeps a table", "<table><tr><th>a</th></tr><tr><td>b</td></tr></table>"],
    ["keeps code as text", "<pre><code>&lt;b&gt;</code></pre>"],
    ["keeps plain words", "a &amp; b"],
  ])("%s", (_, html) => {
    expect(sanitizeHtml(html)).toEqual({ html, removed: [], repairs: [] });
  });

  test.each([
    [
      "renames the headings that a page has once",
      "<h1>a</h1><h5>b</h5><h6>c</h6>",
      "<h2>a</h2><h4>b</h4><h4>c</h4>",
      [],
    ],
    ["takes an unknown element's tags and keeps its words", "<font>a <span>b</span></font>", "a b", ["font", "span"]],
    ["keeps blocks apart", "<section>a</section><address>b</address>", "<div>a</div><div>b</div>", []],
    ["renames old spellings", "<strike>a</strike><tt>b</tt>", "<s>a</s><code>b</code>", []],
    [
      "keeps what a style says",
      '<span style="color:red; text-decoration: underline line-through">a</span> b<font style="VERTICAL-ALIGN:super">2</font>',
      "<s>a</s> b<sup>2</sup>",
      [],
    ],
    ["keeps a picture's words and boxes", '<img alt="a &amp; b" src=x><input type=checkbox checked>', "a &amp; b☑", []],
    [
      "writes formulas out",
      "<math><mi>E</mi><mo>=</mo><mi>m</mi><msup><mi>c</mi><mn>2</mn></msup></math>, <math><mfrac><mn>1</mn><mi>n</mi></mfrac></math>",
      "E = mc<sup>2</sup>, 1/n",
      [],
    ],
    ["parts cells without a table", "<tr><td>a</td><td>b</td></tr>c", "a | b<br>c", []],
    [
      "keeps how cells are aligned, however it is written",
      '<table><tr><td style="text-align:right">1</td><td align="CENTER">2</td><td class="right">3</td><td style="color:red;text-align: left" class="x">4</td></tr></table>',
      '<table><tr><td class="right">1</td><td class="center">2</td><td class="right">3</td><td>4</td></tr></table>',
      [],
    ],
    [
      "keeps a list's numbers and a table's spans, and no other value of theirs",
      '<ol start="3" type="a" class="x"><li value="7">a</li></ol><table><tr><th scope="row" colspan="2">b</th><td rowspan="9999">c</td></tr></table>',
      '<ol start="3" type="a"><li value="7">a</li></ol><table><tr><th colspan="2" scope="row">b</th><td>c</td></tr></table>',
      [],
    ],
    ["takes a script with its content", "a<script>b</script>c", "ac", ["script"]],
    ["takes a frame with its content", "a<iframe>b</iframe>c", "ac", ["iframe"]],
    ["takes xmp with its content (GHSA-rpr9-rxv7-x643)", "a<xmp>b</xmp>c", "ac", ["xmp"]],
    ["takes a style with its content", "a<style>b</style>c", "ac", ["style"]],
    ["takes attributes", '<p class="a" style="b">c</p>', "<p>c</p>", []],
    ["drops a comment", "a<!-- b -->c", "ac", []],
    ["drops a link without words or address", '<a href="javascript:x"></a>b', "b", []],
    ["keeps the words of a link it cannot follow", '<a href="javascript:x">a</a>', "<a>a</a>", []],
    [
      "vouches for no link",
      '<a href="https://a.example/" rel="follow" target="_blank">a</a>',
      '<a href="https://a.example/" rel="nofollow ugc noopener noreferrer">a</a>',
      [],
    ],
  ])("%s", (_, markup, html, removed) => {
    expect(sanitizeHtml(markup)).toMatchObject({ html, removed });
  });
});

describe("a forbidden character", () => {
  test.each([
    ["a hexadecimal entity", "<p>a&#x1b;[31m</p>", "<p>a[31m</p>"],
    ["a decimal entity", "<p>a&#27;&#11;b</p>", "<p>ab</p>"],
    ["an entity without its end", "<p>a&#x202e b</p>", "<p>a b</p>"],
    ["entities with names", "<p>a&ZeroWidthSpace;&NoBreak;&rlm;b</p>", "<p>ab</p>"],
    ["non-characters", "<p>a&#xFFFF;&#xFFFE;&#xFDD0;&#x1FFFE;b</p>", "<p>ab</p>"],
    ["tag characters", "<p>a&#xE0041;&#xE0042;b</p>", "<p>ab</p>"],
    ["isolates and embeddings in a link", '<a href="https://a.example/">a&#x2066;&#x202A;b</a>', /^<a [^>]*>ab<\/a>$/],
    ["an address, and its link with it", '<a href="https://a.example/&#x202e;&#x1b;">a</a>', "<a>a</a>"],
    ["what stands there raw", "<b>a\u001b\u202eb</b>", "<b>ab</b>"],
  ])("is removed: %s", (_, markup, html) => {
    if (typeof html === "string") expect(sanitizeHtml(markup).html).toBe(html);
    else expect(sanitizeHtml(markup).html).toMatch(html);
  });

  test.each([
    ["an emoji of several", "<b>&#x1F469;&zwj;&#x1F4BB;</b>", "<b>👩\u200d💻</b>"],
    [
      "a flag of a part of a country",
      "<b>&#x1F3F4;&#xE0067;&#xE0062;&#xE0073;&#xE0063;&#xE0074;&#xE007F;</b>",
      "<b>\u{1f3f4}\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}</b>",
    ],
    ["the non-joiner of Persian", "<b>می&zwnj;خواهم</b>", "<b>می\u200cخواهم</b>"],
    ["a soft hyphen", "<b>Bundes&shy;tag</b>", "<b>Bundes\u00adtag</b>"],
  ])("is not: %s", (_, markup, html) => {
    expect(sanitizeHtml(markup)).toEqual({ html, removed: [], repairs: [] });
  });

  test("is removed without turning its neighbours into markup", () => {
    const { html } = sanitizeHtml('<p>&#x338; onclick="x" &#x1b;<b>&#x338;a</b>&lt;&#x1b;b></p>');
    expect(html).toBe('<p>\u0338 onclick="x" <b>\u0338a</b>&lt;b&gt;</p>');
  });

  test("is text if written with a double entity", () => {
    expect(sanitizeHtml("<b>&amp;#x1b;</b>").html).toBe("<b>&amp;#x1b;</b>");
  });
});

describe("plain markup", () => {
  const text = fc
    .array(
      fc.constantFrom(..."ab12 \n\t\r\0\"'>;&é\ud83d", "&amp;", "&lt;", "&gt;", "&quot;", "&apos;", "&#39;", "&nbsp"),
      {
        maxLength: 6,
      },
    )
    .map((parts) => parts.join(""));
  const block = fc
    .tuple(fc.constantFrom("p", "p", "h2", "h3", ""), text, fc.constantFrom("p", "h2", "", "b"))
    .map(([tag, inner, other]) =>
      tag === "" ? `${inner}<${other}>` : `<${tag}>${inner}</${other === "b" ? tag : other}>`,
    );
  const markup = fc.array(
    fc.oneof(
      { weight: 8, arbitrary: text.map((inner) => `<p>${inner}</p>`) },
      { weight: 4, arbitrary: text.map((inner) => `<h2>${inner}</h2>\n`) },
      { weight: 4, arbitrary: text },
      block,
    ),
    { maxLength: 8 },
  );

  test("gives the same as the sanitizer", () => {
    fc.assert(
      fc.property(markup, (blocks) => {
        const html = blocks.join("");
        const clean = sanitize(html, { allowedTags: ["p", "h2", "h3", "b"], allowedAttributes: {} });
        expect(filterHtml(html).html).toBe(clean);
      }),
      { numRuns: 2000 },
    );
  });
});
