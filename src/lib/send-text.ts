import type { ServerResponse } from "node:http";

/** Ends a response with a text of some media type, in UTF-8. */
export function sendText(response: ServerResponse, status: number, type: string, text: string): void {
  response.writeHead(status, { "Content-Type": `${type}; charset=utf-8` }).end(text);
}
