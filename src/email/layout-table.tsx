import type { ComponentChildren } from "preact";
import type { Direction } from "../lib/direction.ts";

interface LayoutTableProps {
  readonly class?: string;
  readonly lang?: string;
  readonly dir?: Direction;
  /** True for a table as wide as its content; otherwise it fills its container. */
  readonly shrunk?: boolean;
  readonly children: ComponentChildren;
}

/** A table for layout only, which screen readers do not announce. */
export function LayoutTable({ children, shrunk = false, ...attributes }: LayoutTableProps) {
  const width = shrunk ? { class: "shrunk" } : { width: "100%" };
  return (
    <table role="presentation" cellpadding="0" cellspacing="0" {...width} {...attributes}>
      {children}
    </table>
  );
}
