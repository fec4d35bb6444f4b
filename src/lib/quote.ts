const LONGEST = 60;

/** A run that could be a piece of a secret: base64 of 24 characters or more. */
const SECRET_LIKE = /[A-Za-z0-9+/]{24,}={0,2}/g;

/**
 * Quotes an untrusted value for one line of a terminal or a CI log: control, bidi and other invisible characters are
 * escaped, what could be a secret is left out, and at most 60 characters are shown.
 */
export function quote(value: unknown): string {
  const text = typeof value === "string" ? value : (JSON.stringify(value) ?? String(value));
  const whole = text.replace(SECRET_LIKE, "…");
  const shown = whole.length > LONGEST ? `${whole.slice(0, LONGEST - 1)}…` : whole;
  return `"${escapeInvisible(shown).replaceAll('"', "'")}"`;
}

/** Leaves out of a name what could be a piece of a secret: not letters alone, for names may be long. */
export function hideSecrets(name: string): string {
  return name.replace(SECRET_LIKE, (run) => (/[0-9+/]/.test(run) ? "…" : run));
}

/**
 * Writes control, format, private and unpaired characters as `\u{…}`, so that a log line stays one harmless line. GitHub's
 * runner also obeys `##[command]` anywhere in a line (actions/runner, ActionCommand.cs), so that is broken up.
 */
export function escapeInvisible(text: string): string {
  return text
    .replace(/[\p{C}\p{Zl}\p{Zp}]/gu, (char) => `\\u{${(char.codePointAt(0) ?? 0).toString(16)}}`)
    .replaceAll("##[", "##\\[");
}

/** Leaves out of a line of text what could be a piece of a secret: a line may repeat that of any seed. Most addresses stay. */
export function withoutSecrets(text: string): string {
  return text.replace(/[A-Za-z0-9+/]{24,}={0,2}/g, (run) => (/[a-z]/.test(run) && /[A-Z]/.test(run) ? "…" : run));
}
