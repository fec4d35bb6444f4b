import { type AnyNode, type ObjectExpression, parse } from "acorn";
import { simple } from "acorn-walk";

/**
 * The line of a setting in the configuration, by its path: the line of its name or list entry, or else of the innermost
 * enclosing group that is there. Undefined if the file has none of these, for example because it imports its settings.
 * `source` is JavaScript with the same lines as the file.
 */
export function findSetting(source: string, path: readonly PropertyKey[]): number | undefined {
  const program = parse(source, {
    ecmaVersion: "latest",
    sourceType: "module",
    allowAwaitOutsideFunction: true,
    locations: true,
  });
  let best: Step | undefined;
  simple(program, {
    ObjectExpression: (object) => {
      const found = follow(object, path);
      if (best === undefined || found.depth > best.depth) best = found;
    },
  });
  return best?.depth === 0 && path.length > 0 ? undefined : best?.line;
}

interface Step {
  readonly depth: number;
  readonly line: number | undefined;
}

/** Follows a path through an object as far as possible. */
function follow(object: ObjectExpression, path: readonly PropertyKey[]): Step {
  let node: AnyNode | null | undefined = object;
  let [depth, line] = [0, object.loc?.start.line];
  for (const step of path) {
    const entry: AnyNode | null | undefined = entryOf(node, step);
    if (!entry) break;
    line = entry.loc?.start.line;
    node = entry.type === "Property" ? entry.value : entry;
    depth++;
  }
  return { depth, line };
}

function entryOf(node: AnyNode | null | undefined, step: PropertyKey): AnyNode | null | undefined {
  if (node?.type === "ArrayExpression") return node.elements[Number(step)];
  if (node?.type !== "ObjectExpression") return undefined;
  return node.properties.find((entry) => entry.type === "Property" && !entry.computed && nameOf(entry.key) === step);
}

function nameOf(key: AnyNode): unknown {
  if (key.type === "Identifier") return key.name;
  return key.type === "Literal" ? key.value : undefined;
}
