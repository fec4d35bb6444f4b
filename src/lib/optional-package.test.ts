import { expect, test } from "vitest";
import { withPackage } from "./optional-package.ts";

const missing = (name: string) =>
  Object.assign(new Error(`Cannot find package '${name}' imported from /x/email.js`), { code: "ERR_MODULE_NOT_FOUND" });

const file = Object.assign(new Error("Cannot find module 'nodemailer/lib/mail-composer'"), {
  code: "MODULE_NOT_FOUND",
});

test.each([missing("nodemailer"), file])(
  "the error names a missing package and the command that installs it",
  async (error) => {
    const load = withPackage("nodemailer", "digest email", () => Promise.reject(error));
    await expect(load).rejects.toThrow(
      "digest email needs the package nodemailer, which is not installed: npm install nodemailer",
    );
  },
);

test.each([
  ["another package that is missing", missing("preact")],
  ["another error", new Error("nodemailer is wrong")],
])("%s is rethrown unchanged", async (_, error) => {
  await expect(withPackage("nodemailer", "digest email", () => Promise.reject(error))).rejects.toBe(error);
});

test("the loaded value is returned", async () => {
  expect(await withPackage("a", "b", async () => 1)).toBe(1);
});
