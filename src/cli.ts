import { readFileSync } from "node:fs";
import { stripComments } from "./cleaning/strip-comments/strip-comments.ts";

const files = process.argv.slice(2).filter((argument) => argument !== "clean" && argument !== "--json");
for (const file of files) {
  const { removed } = stripComments(readFileSync(file, "utf8"));
  console.log(JSON.stringify({ file, removed }));
}
