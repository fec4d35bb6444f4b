import type { Item } from "./item.ts";
import type { Page } from "./page.ts";

/** What the parts of an article's page on the desk are made of. */
export interface ItemProps {
  readonly page: Page;
  readonly item: Item;
}
