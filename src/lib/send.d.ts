/** The part of `send` that this project uses; the package ships no types. */
declare module "send" {
  import type { IncomingMessage, ServerResponse } from "node:http";

  interface SendStream {
    on(event: "error", listener: (error: Error & { readonly status?: number }) => void): this;
    pipe(response: ServerResponse): ServerResponse;
  }

  export default function send(
    request: IncomingMessage,
    path: string,
    options: { readonly root: string; readonly cacheControl?: boolean },
  ): SendStream;
}
