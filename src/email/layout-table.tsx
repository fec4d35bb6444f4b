import type { ComponentChildren } from "preact";
import type { Direction } from "../lib/direction.ts";

interface LayoutTableProps {
  readonly class?: string;
  readonly lang?: string;
  readonly dir?: Direction;
  /** Whether it is as wide as what it holds, not as its place. */
  readonly shrunk?: boolean;
  readonly children: ComponentChildren;
}

/** A table that lays out and says nothing: screen readers read over it. */
export function LayoutTable({ children, shrunk = false, ...attributes }: LayoutTableProps) {
  const width = shrunk ? { class: "shrunk" } : { width: "100%" };
  return (
    <table role="presentation" cellpadding="0" cellspacing="0" {...width} {...attributes}>
      {children}
    </table>
  );
}
