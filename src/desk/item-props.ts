import type { Item } from "./item.ts";
import type { Screen } from "./screen.ts";

/** Props of the parts of an article's page. */
export interface ItemProps {
  readonly screen: Screen;
  readonly item: Item;
}
