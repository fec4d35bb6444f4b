import type { Item } from "./item.ts";
import type { Screen } from "./screen.ts";

/** What the parts of an article's page on the desk are made of. */
export interface ItemProps {
  readonly screen: Screen;
  readonly item: Item;
}
