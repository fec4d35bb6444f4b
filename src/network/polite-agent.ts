import { type LookupAddress, lookup } from "node:dns";
import { isIP } from "node:net";
import { Agent } from "undici";
import { addressFault, FetchRefusal, FORBIDDEN } from "./fetch-fault.ts";

/** Time limit for connecting, in milliseconds. */
const CONNECT_TIME = 10_000;

/** Ports that news pages and pictures are served from; "" is the scheme's default. Others belong to other services. */
const PORTS: ReadonlySet<string> = new Set(["", "80", "443", "8080", "8443"]);

/** Whether a machine may be contacted, by its IP address. */
export type AddressRule = (address: string) => boolean;

/**
 * An agent that connects only to addresses that a rule allows. It checks the resolved address and connects to that very
 * address, so a name that resolves differently a moment later (DNS rebinding) gains nothing.
 */
export function agentFor(isAllowed: AddressRule): Agent {
  return new Agent({
    maxHeaderSize: 32 * 1024,
    connect: {
      timeout: CONNECT_TIME,
      lookup: (hostname, options, callback) => {
        lookup(hostname, { ...options, all: true }, (error, found: readonly LookupAddress[]) => {
          if (error) return callback(error, []);
          const allowed = found.filter(({ address }) => isAllowed(address));
          const [first] = allowed;
          if (first === undefined) return callback(new FetchRefusal(FORBIDDEN), []);
          if (options.all) callback(null, allowed);
          else callback(null, first.address, first.family);
        });
      },
    },
  });
}

/** Parses an address that is to be fetched; throws a refusal if it must not be. Does no DNS look-up. */
export function readFetchAddress(address: string, isAllowed: AddressRule): URL {
  const refuse = (fault: string, cure: string) => new FetchRefusal(addressFault(fault, cure));
  if (!URL.canParse(address)) throw refuse("is not a web address", "write it in full, starting with https://");
  const url = new URL(address);
  if (!/^https?:$/.test(url.protocol))
    throw refuse(`leads to ${url.protocol}, not to the web`, "use an https:// address");
  if (url.username + url.password !== "") throw refuse("contains a user name or password", "remove the part before @");
  // An IP address needs no look-up. The URL standard has already normalised it.
  const number = url.hostname.replace(/^\[|\]$/g, "");
  if (isIP(number) !== 0 && !isAllowed(number)) throw new FetchRefusal(FORBIDDEN);
  // Whoever may contact this machine, as tests do, may use any port.
  if (!PORTS.has(url.port) && !isAllowed("127.0.0.1"))
    throw refuse(
      `uses port ${url.port}; only ${[...PORTS].filter(Boolean).join(", ")} are allowed`,
      "leave out the port",
    );
  return url;
}
