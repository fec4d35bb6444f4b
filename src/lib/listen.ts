import { once } from "node:events";
import type { Server } from "node:http";
import { UsageError } from "./usage-error.ts";

/** How many ports behind the wanted one are tried where that is taken. */
const NEXT_PORTS = 10;

/**
 * Has a server listen at the first port that is free, from `port` on, and returns it; 0 takes any. Throws a `UsageError` where there
 * is none or the system refuses, with `cure` behind what it says.
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
