import type { ComponentChildren } from "preact";
import type { Direction } from "../lib/direction.ts";

interface LayoutTableProps {
  readonly class?: string;
  readonly dir?: Direction;
  readonly children: ComponentChildren;
}

/** A table that lays out and says nothing: screen readers read over it. */
export function LayoutTable({ children, ...attributes }: LayoutTableProps) {
  return (
    <table role="presentation" width="100%" cellpadding="0" cellspacing="0" {...attributes}>
      {children}
    </table>
  );
}
