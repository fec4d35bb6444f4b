import { once } from "node:events";
import type { Server } from "node:http";
import { UsageError } from "./usage-error.ts";

/** Number of further ports to try if the wanted one is taken. */
const NEXT_PORTS = 10;

/**
 * Starts a server on the first free port from `port` on (0: any port), and returns the port. Throws a `UsageError` that
 * ends with `cure` if no port is free or the system refuses.
 */
export async function listen(server: Server, host: string, port: number, cure: string): Promise<number> {
  for (let tried = port; ; tried++) {
    try {
      server.listen({ host, port: tried });
      await once(server, "listening");
      const address = server.address();
      return typeof address === "object" && address !== null ? address.port : tried;
    } catch (error) {
      const code = error instanceof Error && "code" in error ? error.code : undefined;
      const isTaken = code === "EADDRINUSE";
      if (isTaken && port !== 0 && tried < Math.min(port + NEXT_PORTS, 65_535)) continue;
      const why = isTaken ? `ports ${port} to ${tried} are taken` : `nothing can listen at ${host}:${tried} (${code})`;
      throw new UsageError(`${why}; ${cure}`);
    }
  }
}
