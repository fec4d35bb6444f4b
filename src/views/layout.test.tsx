import { expect, test } from "vitest";
import { TEST_SITE } from "../../test/helpers/test-site.ts";
import { renderDocument } from "./html.tsx";
import { NotFoundView } from "./plain-views.tsx";

test("the site's own style sheet comes last, so that it wins at equal specificity", () => {
  const site = { ...TEST_SITE, theme: { ...TEST_SITE.theme, css: "p { margin: 0 }" } };
  const sheetsOf = (html: string) => [...html.matchAll(/assets\/(\w+)-\w+\.css/g)].map(([, name]) => name);
  expect(sheetsOf(renderDocument(<NotFoundView site={site} />))).toEqual(["style", "tools", "theme"]);
  expect(sheetsOf(renderDocument(<NotFoundView site={TEST_SITE} />))).toEqual(["style", "tools"]);
});
