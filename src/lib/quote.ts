const MAX_LENGTH = 60;

/** Possibly a piece of a secret: base64 of 24 characters or more. */
const SECRET_LIKE = /[A-Za-z0-9+/]{24,}={0,2}/g;

/**
 * Quotes an untrusted value for one line of a terminal or a CI log. Escapes control, bidi and other invisible
 * characters, hides possible secrets, and shows at most 60 characters.
 */
export function quote(value: unknown): string {
  const text = typeof value === "string" ? value : (JSON.stringify(value) ?? String(value));
  const whole = text.replace(SECRET_LIKE, "…");
  const shown = whole.length > MAX_LENGTH ? `${whole.slice(0, MAX_LENGTH - 1)}…` : whole;
  return `"${escapeInvisible(shown).replaceAll('"', "'")}"`;
}

/** Hides possible secrets in a name. Letters alone stay, because names may be long. */
export function hideSecrets(name: string): string {
  return name.replace(SECRET_LIKE, (run) => (/[0-9+/]/.test(run) ? "…" : run));
}

/**
 * Writes control, format, private-use and unpaired characters as `\u{…}`, so that a log line stays one harmless line.
 * GitHub's runner also obeys `##[command]` anywhere in a line (actions/runner, ActionCommand.cs), so that is broken up.
 */
export function escapeInvisible(text: string): string {
  return text
    .replace(/[\p{C}\p{Zl}\p{Zp}]/gu, (char) => `\\u{${(char.codePointAt(0) ?? 0).toString(16)}}`)
    .replaceAll("##[", "##\\[");
}

/** Hides possible secrets in a line of text that may quote any seed. Most addresses stay. */
export function withoutSecrets(text: string): string {
  return text.replace(/[A-Za-z0-9+/]{24,}={0,2}/g, (run) => (/[a-z]/.test(run) && /[A-Z]/.test(run) ? "…" : run));
}
