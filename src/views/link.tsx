import type { ComponentChildren } from "preact";
import type { HeadlineMarks } from "../lib/marks.ts";

interface OutsideLinkProps extends HeadlineMarks {
  readonly to: string;
  readonly class?: string;
  readonly children: ComponentChildren;
}

/** A link to another site that the digest recommends. Sends no referrer. */
export function OutsideLink({ to, children, ...attributes }: OutsideLinkProps) {
  return (
    <a href={to} rel="noopener noreferrer" {...attributes}>
      {children}
    </a>
  );
}
