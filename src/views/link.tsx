import type { ComponentChildren } from "preact";

interface OutsideLinkProps {
  readonly to: string;
  readonly class?: string;
  readonly children: ComponentChildren;
}

/** A link to another site that the digest itself recommends: it is told nothing of where its reader came from. */
export function OutsideLink({ to, class: className, children }: OutsideLinkProps) {
  return (
    <a href={to} rel="noopener noreferrer" class={className}>
      {children}
    </a>
  );
}
