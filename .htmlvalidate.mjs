// Read by test/markup.test.ts, and by `npx html-validate _site` over a whole site.
export default {
  root: true,
  extends: ["html-validate:recommended"],
  rules: {
    // Both spellings are HTML; these are Preact's and ours.
    "doctype-style": ["error", { style: "lowercase" }],
    "void-style": ["error", { style: "selfclosing" }],
    // Titles are their outlets' own, as long as they are.
    "long-title": "off",
  },
};
