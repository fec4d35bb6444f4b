import { type Asset, allAssets } from "../views/assets.ts";
import { each, type PageData } from "./each.ts";

export const data = each(
  () => allAssets,
  ({ path }) => path,
);

export default ({ item }: PageData<Asset>) => item.content;
