import { isScalar, parseDocument, Scalar, visit } from "yaml";
import type { FieldValue } from "./field-value.ts";

/** Fields whose values are texts of others: quoted always, so that no editor takes them for anything else. */
const QUOTED = new Set(["title", "excerpt", "webUrl", "originalUrl", "url", "name"]);

/**
 * The text of a sidecar with some fields set: in the place where they stood, else at its end. All else, comments, order
 * and spelling, stays as it was. `text` is the sidecar as it is, and must be YAML; undefined or "" makes a new one.
 * Values are written as strings, lists and maps, which is all that seeds are read as.
 */
export function editSidecar(text: string | undefined, fields: Readonly<Record<string, FieldValue>>): string {
  const document = parseDocument(text ?? "", { schema: "failsafe", logLevel: "silent" });
  if (document.errors.length > 0) throw new Error(`The sidecar is not YAML: ${document.errors[0]?.message}`);
  for (const [name, value] of Object.entries(fields)) {
    const node = document.createNode(value);
    visit(node, {
      Pair: (_, { key, value: inner }) => {
        if (isScalar(key) && isScalar(inner) && QUOTED.has(String(key.value))) inner.type = Scalar.QUOTE_DOUBLE;
      },
    });
    if (isScalar(node) && QUOTED.has(name)) node.type = Scalar.QUOTE_DOUBLE;
    const old = document.get(name, true);
    // A remark behind the old value is a remark on the field.
    if (isScalar(old) && isScalar(node)) {
      old.value = node.value;
      if (node.type !== undefined) old.type = node.type;
      delete old.source;
    } else document.set(name, node);
  }
  return document.toString({ lineWidth: 0, flowCollectionPadding: /[[{] /.test(text ?? "") });
}
