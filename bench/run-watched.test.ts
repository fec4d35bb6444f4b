import { expect, test } from "vitest";
import { runWatched } from "./run-watched.ts";

const node = (source: string) => ({ program: process.execPath, args: ["-e", source], cwd: "." });

test("returns a program's output and peak memory", async () => {
  const { output, memory } = await runWatched(
    node("const held = Buffer.alloc(100e6, 1); setTimeout(() => console.log(held.length), 100)"),
  );
  expect(output).toBe("100000000\n");
  expect(memory).toBeGreaterThan(100e6);
  expect(memory).toBeLessThan(400e6);
});

test("a failing program makes the benchmark fail with its message", async () => {
  await expect(runWatched(node("console.error('no paper'); process.exit(3)"))).rejects.toThrow("no paper");
});

test("a missing program makes the benchmark fail", async () => {
  await expect(runWatched({ program: "there-is-no-such-program", args: [], cwd: "." })).rejects.toThrow("ENOENT");
});
