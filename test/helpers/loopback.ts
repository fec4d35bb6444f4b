import { createServer, type RequestListener } from "node:http";

export interface Loopback {
  /** Without a trailing slash. */
  readonly address: string;
  readonly close: () => Promise<void>;
}

/** Serves on loopback, on a free port. */
export async function serveLoopback(answer: RequestListener): Promise<Loopback> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const bound = server.address();
  if (bound === null || typeof bound === "string") throw new Error("The server has no port.");
  return {
    address: `http://127.0.0.1:${bound.port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Allows loopback addresses only. */
export const isLoopback = (address: string): boolean => address === "127.0.0.1";
