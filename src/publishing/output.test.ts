import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { inTemporaryFolder } from "../../test/helpers/temporary-folder.ts";
import { publish } from "./publish.ts";

test("link targets are put in place before the pages that link to them", () =>
  inTemporaryFolder(async (root) => {
    const files = [
      "feed.xml",
      "index.html",
      "search/2021/index.json",
      "search/2021/0123456789ab.json",
      "2021/index.html",
    ];
    const { written } = await publish(join(root, "site"), async ({ staging }) => {
      const staged = files.map((file, at) => {
        writeFileSync(join(staging, String(at)), file);
        return { file, aside: String(at), size: file.length, mtimeMs: 0, hash: "" };
      });
      return { staged, unchanged: [] };
    });
    expect(written).toEqual([
      "search/2021/0123456789ab.json",
      "2021/index.html",
      "index.html",
      "feed.xml",
      "search/2021/index.json",
    ]);
  }));
