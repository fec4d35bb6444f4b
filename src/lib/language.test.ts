import { describe, expect, test } from "vitest";
import { detectLanguage } from "./language.ts";

describe("detectLanguage", () => {
  test.each([
    ["English", "The old mill by the river opens again after forty years of standing still.", "en"],
    [
      "English in short words",
      "It is said that the mill by the river is not to be sold, and that they will keep it for us.",
      "en",
    ],
    [
      "Dutch that names an English book",
      "Hij las The Lord of the Rings in de trein en vond het boek beter dan de film.",
      "nl",
    ],
    ["German", "Die alte Mühle am Fluss öffnet nach vierzig Jahren wieder ihre Türen für Besucher.", "de"],
    ["French", "Le vieux moulin au bord de la rivière ouvre à nouveau après quarante ans de silence.", "fr"],
    ["Japanese", "川沿いの古い水車小屋が四十年ぶりに再び開きました。", "ja"],
    ["Russian", "Старая мельница у реки снова открывается.", "ru"],
    ["a few Latin letters", "The mill opens", undefined],
    ["numbers", "1 2 3 4 5 6", undefined],
    ["nothing", "", undefined],
  ])("detects %s", async (_, text, language) => {
    expect(await detectLanguage(text)).toBe(language);
  });
});
