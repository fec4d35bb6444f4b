import { describe, expect, test } from "vitest";
import { nameFurniture } from "./furniture.ts";
import { scanLine } from "./scan-line.ts";

describe("nameFurniture", () => {
  test.each([
    ["26 respostas", "heading"],
    ["Comments", "heading"],
    ["12 Kommentare:", "heading"],
    ["Комментарии (4)", "heading"],
    ["Maria Silva says:", "says"],
    ["Анна пишет:", "says"],
    ["17/06/2011 às 11:43", "date"],
    ["October 26, 2013 at 11:16 pm", "date"],
    ["3 years ago", "date"],
    ["On September 28, 2012 at 9:18 am Kim said:", "stamp"],
    ["Ann Lee (2011-07-11 20:41:00)", "stamp"],
    ["Posted by: Ann | July 11, 2011 at 08:41 PM", "stamp"],
    ["Reply", "reply"],
    ["Responder", "reply"],
    ["返信", "reply"],
  ])("%s is a %s", (text, name) => {
    expect(nameFurniture(scanLine(text))).toBe(name);
  });

  test.each([
    "The minister says:",
    "12:30 Goal for the visitors!",
    "The war began on 1 September 1939 at 4:45 in the morning.",
    "In 2019 the company sold 4,000 cars.",
    "The comments were deleted.",
    "She did not reply.",
  ])("%s is not furniture", (text) => {
    expect(["says", undefined]).toContain(nameFurniture(scanLine(text)));
  });
});
