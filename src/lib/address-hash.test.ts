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
])("%s is the same page", (address) => {
  expect(addressHash(address)).toBe(PAGE);
});

test.each([
  "https://mill.example/a/b",
  "https://lamp.mill.example/a",
  "https://mill.example/amp",
  "https://m.example/a",
])("%s is another page", (address) => {
  expect(addressHash(address)).not.toBe(PAGE);
});
