import { onOneLine, repairText } from "../../lib/plain-text.ts";
import { topicKey } from "../../site/topic-key.ts";
import { type FieldPath, type FieldValue, isList } from "../field-value.ts";
import type { Reporter } from "../reporter.ts";
import { isAbsent, readList } from "./shapes.ts";
import { warnOfMarkup } from "./shown-markup.ts";

export const MAX_TOPICS = 40;
export const MAX_TOPIC_LENGTH = 80;

/** Reads topic names as written, each once. Anything else is left out with a warning. */
export function readTopics(value: FieldValue | undefined, path: FieldPath, report: Reporter): string[] {
  if (!isAbsent(value) && !isList(value) && typeof value === "string") {
    report.warning("field/shape.one-topic", path);
    return readTopics([value], path, report);
  }
  const names = new Map<string, string>();
  for (const [index, item] of readList(value, path, report, MAX_TOPICS).entries()) {
    const here = [...path, index];
    const name = readTopic(item, here, report);
    if (name === undefined) continue;
    const first = names.get(topicKey(name));
    if (first === undefined) names.set(topicKey(name), name);
    else report.warning("topic/repeated", here, { value: name, first });
  }
  return [...names.values()];
}

function readTopic(item: FieldValue, path: FieldPath, report: Reporter): string | undefined {
  const { text, repairs } = repairText(typeof item === "string" && !isAbsent(item) ? item : "");
  for (const repair of repairs) report.warning("field/repaired", path, { repair });
  const name = onOneLine(text);
  if (!/[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(name))
    return void report.warning("topic/wrong", path, { value: item });
  if (name.length > MAX_TOPIC_LENGTH)
    return void report.warning("field/too-long.topic", path, { length: name.length, most: MAX_TOPIC_LENGTH });
  warnOfMarkup(name, path, report);
  return name;
}
