import { expect, test } from "vitest";
import { simplifyAddress } from "./simplify-address.ts";

test.each([
  ["https://news.example/a?utm_source=x&id=3", "https://news.example/a?id=3", ["tracking parameters"]],
  ["https://news.example/2021/dojo/amp/", "https://news.example/2021/dojo/", ["AMP"]],
  ["https://news.example/dojo/amp", "https://news.example/dojo", ["AMP"]],
  ["https://news.example/amp/dojo.html", "https://news.example/dojo.html", ["AMP"]],
  ["https://news.example/dojo.amp.html", "https://news.example/dojo.html", ["AMP"]],
  ["https://news.example/dojo?amp=1&page=2", "https://news.example/dojo?page=2", ["AMP"]],
  ["https://news.example/dojo?outputType=amp", "https://news.example/dojo", ["AMP"]],
  ["https://amp.news.example/dojo", "https://www.news.example/dojo", ["AMP"]],
  ["https://www.google.com/amp/s/news.example/dojo/amp/", "https://news.example/dojo/", ["the AMP cache", "AMP"]],
  ["https://news-example.cdn.ampproject.org/c/s/news.example/dojo", "https://news.example/dojo", ["the AMP cache"]],
  ["https://news-example.cdn.ampproject.org/c/news.example/dojo", "http://news.example/dojo", ["the AMP cache"]],
  ["https://m.news.example/dojo", "https://www.news.example/dojo", ["the mobile host"]],
  ["https://mobile.news.example/dojo", "https://www.news.example/dojo", ["the mobile host"]],
  ["https://en.m.wikipedia.org/wiki/Dojo", "https://en.wikipedia.org/wiki/Dojo", ["the mobile host"]],
  ["https://news.example/dojo#:~:text=a%20b", "https://news.example/dojo", ["the marked passage"]],
  ["https://news.example/dojo#top:~:text=a", "https://news.example/dojo#top", ["the marked passage"]],
  [
    "https://m.news.example/dojo/amp/?fbclid=1",
    "https://www.news.example/dojo/",
    ["tracking parameters", "AMP", "the mobile host"],
  ],
])("%s becomes %s", (address, simpler, without) => {
  expect(simplifyAddress(address)).toEqual({ address: simpler, without });
});

test.each([
  "https://news.example/2021/dojo/",
  "https://news.example/amp",
  "https://news.example/amplifiers/",
  "https://news.example/stamp/",
  "https://news.example/dojo?amp=30",
  "https://www.google.com/amplify/s/",
  "https://m.co.uk/dojo",
  "https://mill.example/dojo#top",
  "https://news.example/a?q=utm_source",
])("%s stays", (address) => {
  expect(simplifyAddress(address)).toBeUndefined();
});
