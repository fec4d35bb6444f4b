/** Parses a Content-Type header (RFC 9110, 8.3.1): the type in lower case ("" if missing), and its charset. */
export function parseMediaType(header: string): { readonly type: string; readonly charset?: string } {
  const [type = "", ...parameters] = header.split(";");
  const charset = parameters.flatMap((one) => /^\s*charset\s*=\s*"?([^"\s]+)/i.exec(one)?.[1] ?? [])[0];
  return { type: type.trim().toLowerCase(), ...(charset !== undefined && { charset }) };
}

/** Whether a type matches one of the accepted ones: `text/html`, `image/*`, or anything. */
export function isAccepted(type: string, accept: readonly string[]): boolean {
  return accept.some(
    (pattern) =>
      pattern === "*/*" || type === pattern || (pattern.endsWith("/*") && type.startsWith(pattern.slice(0, -1))),
  );
}

/** An Accept header that prefers types in the given order (RFC 9110, 12.5.1). */
export function acceptHeader(accept: readonly string[]): string {
  return accept.map((type, index) => (index === 0 ? type : `${type};q=${Math.max(1, 10 - index) / 10}`)).join(", ");
}
