/** A Content-Type taken apart (RFC 9110, 8.3.1): the type in lower case, "" where there is none, and its charset. */
export function parseMediaType(header: string): { readonly type: string; readonly charset?: string } {
  const [type = "", ...parameters] = header.split(";");
  const charset = parameters.flatMap((one) => /^\s*charset\s*=\s*"?([^"\s]+)/i.exec(one)?.[1] ?? [])[0];
  return { type: type.trim().toLowerCase(), ...(charset !== undefined && { charset }) };
}

/** Whether a type is one of those that are accepted: `text/html`, `image/*`, or anything. */
export function isAccepted(type: string, accept: readonly string[]): boolean {
  return accept.some(
    (pattern) =>
      pattern === "*/*" || type === pattern || (pattern.endsWith("/*") && type.startsWith(pattern.slice(0, -1))),
  );
}

/** An Accept header in which what is named first weighs most (RFC 9110, 12.5.1). */
export function acceptHeader(accept: readonly string[]): string {
  return accept.map((type, index) => (index === 0 ? type : `${type};q=${Math.max(1, 10 - index) / 10}`)).join(", ");
}
