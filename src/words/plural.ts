/** One text for each kind of number that a language tells apart (CLDR: one, few, many …). */
export type Plural = { readonly other: string } & { readonly [Category in Intl.LDMLPluralRule]?: string };
