import type { ComponentChildren } from "preact";
import type { Screen } from "./screen.ts";

interface ActFormProps {
  readonly screen: Screen;
  readonly act: string;
  /** Further form fields, besides the curator's location. */
  readonly fields?: Readonly<Record<string, string>>;
  readonly class?: string | undefined;
  /** True if the whole page must be reloaded, because its headers change, and not only its content. */
  readonly isWhole?: boolean;
  readonly children: ComponentChildren;
}

/** A form for one action on the open seed. Works without scripts. */
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
  /** Keyboard shortcut. */
  readonly at?: string | undefined;
  readonly kind?: "main" | "quiet";
  readonly children: ComponentChildren;
}

/** A button with a form of its own. */
export function ActButton({ at, kind = "quiet", children, ...form }: ActButtonProps) {
  return (
    <ActForm {...form}>
      <button type="submit" class={kind} data-key={at} aria-keyshortcuts={at}>
        {children}
        {at !== undefined && <KeyHint of={at} />}
      </button>
    </ActForm>
  );
}

/** A visible shortcut, hidden from screen readers, which use the button's `aria-keyshortcuts`. */
export function KeyHint({ of }: { readonly of: string }) {
  return (
    <kbd class="needs-script">
      <span aria-hidden="true">{of}</span>
    </kbd>
  );
}
