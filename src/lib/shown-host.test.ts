import { domainToASCII } from "node:url";
import { expect, test } from "vitest";
import { shownHost } from "./shown-host.ts";

test.each([
  "bücher.example",
  "københavn.example",
  "łódź.example",
  "việt.example",
  "президент.рф",
  "новости.example",
  "αθήνα.example",
  "新聞.example",
  "ニュース.example",
  "ai新聞ニュース.example",
  "뉴스.example",
  "خبر.example",
  "חדשות.example",
  "समाचार.example",
  "ข่าว.example",
  "ора.рф",
])("shows %s decoded", (host) => {
  expect(domainToASCII(host)).toMatch(/xn--/);
  expect(shownHost(domainToASCII(host))).toBe(host);
});

test.each([
  ["Cyrillic that passes for Latin", "аррӏе.example"],
  ["Greek that passes for Latin", "νουκ.example"],
  ["Cyrillic among Latin", "pаypal.example"],
  ["Greek among Latin", "gοogle.example"],
  ["a Latin letter that passes for another", "wıkipedia.example"],
  ["a slash of Katakana among Latin", "newsノa.example"],
  ["an emoji", "i❤.example"],
  ["Cyrillic among Han", "新聞а.example"],
  ["one such part of several", "аррӏе.bücher.example"],
])("leaves %s unchanged", (_, host) => {
  expect(domainToASCII(host)).toMatch(/xn--/);
  expect(shownHost(domainToASCII(host))).toBe(domainToASCII(host));
});

test.each(["news.example", "xn--.example", "xn--a.example", "xn--news-.example", "xn-- words", ""])(
  "returns %j",
  (text) => {
    expect(shownHost(text)).toBe(text);
  },
);
