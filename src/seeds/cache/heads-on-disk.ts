import { FieldsOnDisk } from "../../lib/fields-on-disk.ts";
import type { ArticleHead } from "../article.ts";

/** Fields that are needed once or twice for each article. */
const ON_DISK = [
  ...(["type", "excerpt", "alsoAt", "keeps", "video", "pictures", "author", "enclosure", "quality", "review"] as const),
  ...(["slug", "covers", "coverCopies", "coverDates", "coverOutlets", "terms", "location"] as const),
];

/** Returns a function that keeps most of a head in a file, which has no name and is removed with the last head. Throws if the file exists. */
export function headsOnDisk(path: string): (head: ArticleHead) => ArticleHead {
  const heads = new FieldsOnDisk<ArticleHead>(path, ON_DISK);
  heads.hide();
  return (head) => heads.keep(head);
}
