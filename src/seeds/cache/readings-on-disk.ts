import { DiskList } from "../../lib/disk-list.ts";
import { FieldsOnDisk } from "../../lib/fields-on-disk.ts";
import type { ArticleHead } from "../article.ts";
import type { StoredReading } from "./stored-reading.ts";

/** Fields of heads that are needed once or twice for each article. */
const ON_DISK = [
  ...(["type", "excerpt", "address", "alsoAt", "keeps", "video", "pictures", "author", "enclosure"] as const),
  ...(["quality", "review", "slug", "covers", "coverCopies", "coverDates", "coverOutlets"] as const),
  ...(["terms", "hasText", "location"] as const),
];

/**
 * Returns a function that keeps most of a reading in a file, which has no name and is removed with the last reading. Throws if the
 * file exists.
 */
export function readingsOnDisk(path: string): (reading: StoredReading) => StoredReading {
  const list = new DiskList<object>(path);
  list.hide();
  const heads = new FieldsOnDisk<ArticleHead>(list, ON_DISK);
  const readings = new FieldsOnDisk<StoredReading>(list, ["secretPieces", "longRuns"]);
  return (reading) => readings.keep({ ...reading, ...(reading.head && { head: heads.keep(reading.head) }) });
}
