import { expect, test } from "vitest";
import { safeJson } from "./safe-json.ts";

const TEXT = "</script><!-- a & b \u2028\u2029 <?php";

test("no text ends a script or opens a tag, and every reader gets it back", () => {
  const json = safeJson({ text: TEXT }, 1);
  expect(json).not.toMatch(/[<>&\u2028\u2029]/);
  expect(JSON.parse(json)).toEqual({ text: TEXT });
});
