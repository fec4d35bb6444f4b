import { describe, expect, test } from "vitest";
import { withFindings } from "../../../test/helpers/findings.ts";
import { type FieldValue, mapOf } from "../field-value.ts";
import { providerOfAddress, readProvider } from "./provider.ts";

const read = (value: FieldValue | undefined) => withFindings((report) => readProvider(value, ["provider"], report));
const fields = (entries: Readonly<Record<string, FieldValue>>) => mapOf(Object.entries(entries));

describe("readProvider", () => {
  test.each<[string, FieldValue | undefined, unknown]>([
    ["none", undefined, undefined],
    [
      "a name and a domain",
      fields({ name: "Example", domain: "News.Example" }),
      { name: "Example", domain: "news.example" },
    ],
    [
      "a domain with www",
      fields({ name: "Example", domain: "www.news.example" }),
      { name: "Example", domain: "news.example" },
    ],
    ["a domain alone", fields({ domain: "news.example" }), { name: "news.example", domain: "news.example" }],
    [
      "a domain of other letters alone",
      fields({ domain: "xn--bcher-kva.example" }),
      { name: "bücher.example", domain: "xn--bcher-kva.example" },
    ],
    ["a name that is such a domain", fields({ name: "xn--bcher-kva.example" }), { name: "bücher.example" }],
    ["a name alone", fields({ name: " Example\n News " }), { name: "Example News" }],
    ["a tag as it is written", fields({ name: "<b>A" }), { name: "<b>A" }],
    [
      "a logo",
      fields({ name: "Example", images: [fields({ url: "https://s.example/l.png", width: "50", height: "50" })] }),
      { name: "Example", logo: { address: "https://s.example/l.png", size: { width: 50, height: 50 } } },
    ],
  ])("reads %s", (_, value, provider) => {
    expect(read(value)).toEqual({ value: provider, said: [] });
  });

  test.each<[string, FieldValue, unknown, string]>([
    ["a text", "Example", { name: "Example" }, "warning provider is plain text, so it was read as the name"],
    [
      "nothing in it",
      fields({ images: null }),
      undefined,
      "warning provider has neither a name nor a domain, so it was left out",
    ],
    [
      "an address for a domain",
      fields({ name: "A", domain: "https://a.example/" }),
      { name: "A" },
      'warning provider.domain "https://a.example/" is not a domain, so it was left out',
    ],
    [
      "a user before the domain",
      fields({ name: "A", domain: "b@a.example" }),
      { name: "A" },
      'warning provider.domain "b@a.example" is not a domain, so it was left out',
    ],
    [
      "markup for a domain",
      fields({ name: "A", domain: '"><b>' }),
      { name: "A" },
      'warning provider.domain "\'><b>" is not a domain, so it was left out',
    ],
    [
      "this machine for a domain",
      fields({ name: "A", domain: "localhost" }),
      { name: "A" },
      'warning provider.domain "localhost" is not a domain, so it was left out',
    ],
    [
      "an invisible name",
      fields({ name: "E\u202ex" }),
      { name: "Ex" },
      "warning provider.name was repaired: direction overrides were removed",
    ],
  ])("warns of %s", (_, value, provider, finding) => {
    expect(read(value)).toEqual({ value: provider, said: [finding] });
  });

  test("names the outlet by the page's host if none is stated", () => {
    expect(providerOfAddress("https://www.a.example/x")).toEqual({ name: "a.example", domain: "a.example" });
  });
});
