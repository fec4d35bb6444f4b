import { vi } from "vitest";

// Eleventy takes 0.3 s to load and 0.1 s per site; `render-directly.test.ts` shows that this gives the same.
vi.mock("../../src/publishing/render-pages.ts", async () => ({
  renderPages: (await import("./render-directly.ts")).renderDirectly,
}));
