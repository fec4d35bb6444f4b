import type { ComponentChildren } from "preact";

interface LayoutTableProps {
  readonly class?: string;
  readonly dir?: "rtl";
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
