import { vi } from "vitest";

// Eleventy takes a third of a second to load, and a tenth for each site; `render-directly.test.ts` shows that this gives the same.
vi.mock("../../src/publishing/render-pages.ts", async () => ({
  renderPages: (await import("./render-directly.ts")).renderDirectly,
}));
