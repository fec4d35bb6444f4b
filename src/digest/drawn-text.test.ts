import { describe, expect, test } from "vitest";
import { drawnText } from "./drawn-text.ts";

test.each([
  [
    "a keycap, a flag and a family",
    "Keycap 1️⃣ and flag 🏴󠁧󠁢󠁳󠁣󠁴󠁿 and family 👨‍👩‍👧 in one",
    "Keycap 1 and flag and family in one",
  ],
  ["emoji around", "🚀 Lift-off 🇩🇪, and home 🏠", "Lift-off, and home"],
  [
    "a foreign name in brackets",
    "DeepSeek (深度求索) launches its newest model today",
    "DeepSeek launches its newest model today",
  ],
  ["letters in fancy dress", "𝐀𝐈 beats ＡＩ：ﬁve games＋1, ￥5", "AI beats AI:five games+1, ¥5"],
  ["a letter with a rare mark", "Ἀθῆναι and Ḁmål", "Αθηναι and Amål"],
  ["hyphens of other kinds", "Non‑stop e‐mail", "Non-stop e-mail"],
  ["soft hyphens", "Donau\u00addampf\u00adschiff", "Donaudampfschiff"],
  ["Cyrillic and Vietnamese", "Новости, Thời sự hôm nay", "Новости, Thời sự hôm nay"],
  ["prices", "€5, £4 — 50 % off", "€5, £4 — 50 % off"],
])("a card can draw %s", (_, text, drawn) => {
  expect(drawnText(text)).toBe(drawn);
});

describe("there is no card rather than a wrong one", () => {
  test.each([
    ["Chinese", "新的人工智能模型"],
    ["Japanese with Latin names", "OpenAIがGPT-5を発表、日本語対応も強化"],
    ["Korean", "새로운 모델"],
    ["Arabic", "افتتاح الرصيف الجديد في الربيع (GPT-4) — 50%"],
    ["Hebrew", "הנמל החדש ייפתח באביב: C++ ו־GPT-4o"],
    ["Thai", "ท่าเรือใหม่จะเปิด"],
    ["Hindi", "नया बंदरगाह"],
    ["nothing but emoji", "🚀🚀"],
    ["nothing but signs", "…!"],
    ["nothing", ""],
    ["a power", "Chips need 10⁵ watts"],
    ["a comparison", "AI ≠ AGI, says the lab that should know it"],
    ["another script's figures", "Growth of ٢٠ percent for the whole of the year"],
  ])("of %s", (_, text) => {
    expect(drawnText(text)).toBeUndefined();
  });
});
