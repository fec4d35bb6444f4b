import { expect, test } from "vitest";
import { addressHash } from "./address-hash.ts";

const PAGE = addressHash("https://www.mill.example/a");

test.each([
  "http://mill.example/a/",
  "https://m.mill.example/a",
  "https://amp.mill.example/a",
  "https://mill.example/amp/a",
  "https://mill.example/a/amp/",
  "https://mill.example/a?amp=1",
  "https://mill-example.cdn.ampproject.org/c/s/www.mill.example/a",
  "https://www.google.com/amp/s/mill.example/a",
  "https://web.archive.org/web/20210820154600id_/https://mill.example/a",
  "https://web.archive.org/web/2021/mill.example/a",
  "https://archive.ph/2021.08.20-154600/https://mill.example/a",
  "https://archive.today/https://mill.example/a",
  "https://www.google.com/url?sa=t&url=https%3A%2F%2Fmill.example%2Fa&usg=x",
  "https://translate.google.com/translate?sl=auto&u=https://mill.example/a",
  "https://mill-example.translate.goog/a?_x_tr_sl=en&_x_tr_tl=de",
  "https://mill.example//a/",
  "https://mill.example/a;jsessionid=1A2B",
  "https://mill.example/a?PHPSESSID=1a2b",
  "https://mill.example/a/index.html",
  "https://l.facebook.com/l.php?u=https%3A%2F%2Fmill.example%2Fa&h=AT0",
  "https://www.youtube.com/redirect?event=video&q=https%3A%2F%2Fm.mill.example%2Fa",
  "https://duckduckgo.com/l/?uddg=https%3A%2F%2Fmill.example%2Fa",
])("%s is the same page", (address) => {
  expect(addressHash(address)).toBe(PAGE);
});

test.each([
  "https://mill.example/a/b",
  "https://lamp.mill.example/a",
  "https://mill.example/amp",
  "https://m.example/a",
  "https://archive.ph/a",
  "https://web.archive.org/web/2021/https://mill.example/b",
  "https://www.google.com/url?q=a",
  "https://mill.example/a?id=1&session=2",
  "https://mill.example/share?url=https://mill.example/a",
])("%s is another page", (address) => {
  expect(addressHash(address)).not.toBe(PAGE);
});

test.each(["?a=1&b=2", "?b=2&amp;a=1", "?a=1&utm_source=x&b=2"])(
  "parameters in another order are the same page: %s",
  (query) => {
    expect(addressHash(`https://mill.example/a${query}`)).toBe(addressHash("https://mill.example/a?b=2&a=1"));
  },
);
