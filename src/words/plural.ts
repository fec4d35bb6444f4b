/** One text for each plural category of a language (CLDR: one, few, many …). */
export type Plural = { readonly other: string } & { readonly [Category in Intl.LDMLPluralRule]?: string };
