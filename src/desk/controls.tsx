import type { ComponentChildren } from "preact";
import type { Screen } from "./screen.ts";

interface ActFormProps {
  readonly screen: Screen;
  readonly act: string;
  /** What the act needs to know besides where the curator is. */
  readonly fields?: Readonly<Record<string, string>>;
  readonly class?: string | undefined;
  /** Whether the whole page must come anew, with headers of its own, and not what it shows alone. */
  readonly isWhole?: boolean;
  readonly children: ComponentChildren;
}

/** A form for one act on the seed that is open. It works without a script. */
export function ActForm({ screen, act, fields = {}, class: className, isWhole, children }: ActFormProps) {
  const { token, place, item } = screen;
  const hidden = {
    token,
    act,
    list: place.list,
    words: place.words,
    seed: place.seed,
    seen: item?.version ?? "",
    ...fields,
  };
  return (
    <form method="post" action="/act" class={className} data-whole={isWhole ? "" : undefined}>
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
    </form>
  );
}

interface ActButtonProps extends Omit<ActFormProps, "children"> {
  /** The key that presses it. */
  readonly at?: string | undefined;
  readonly kind?: "main" | "quiet";
  readonly children: ComponentChildren;
}

/** A button that is a form by itself. */
export function ActButton({ at, kind = "quiet", children, ...form }: ActButtonProps) {
  return (
    <ActForm {...form}>
      <button type="submit" class={kind} data-key={at} aria-keyshortcuts={at}>
        {children}
        {at !== undefined && <Key of={at} />}
      </button>
    </ActForm>
  );
}

/** The sign of a key, for eyes alone: the button says it by `aria-keyshortcuts`. */
export function Key({ of }: { readonly of: string }) {
  return (
    <kbd class="needs-script">
      <span aria-hidden="true">{of}</span>
    </kbd>
  );
}
