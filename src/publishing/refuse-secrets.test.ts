import { expect, test } from "vitest";
import { SECRET } from "../../test/helpers/seed-text.ts";
import { piecesOf } from "../seeds/secured.ts";
import { refuseSecrets } from "./build-site.ts";

const pieces = new Set(piecesOf([SECRET]));

test("a page that would print a secret stops the build, wherever the copy begins", () => {
  const look = (run: string) => () => refuseSecrets([{ run, file: "index.html" }], pieces);
  expect(look(SECRET.slice(0, 24))).toThrow("The page index.html would print a seed's private text.");
  expect(look(SECRET.slice(5, 60))).toThrow("Nothing was published.");
  expect(look("ordinaryLettersThatAreNoSecretAtAll")).not.toThrow();
});
