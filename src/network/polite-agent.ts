import { type LookupAddress, lookup } from "node:dns";
import { isIP } from "node:net";
import { Agent } from "undici";
import { addressFault, FetchRefusal, FORBIDDEN } from "./fetch-fault.ts";

/** How long a connection may take to come about, in milliseconds. */
const CONNECT_TIME = 10_000;

/** Ports that pages and pictures of news are served from; "" is the scheme's own. Others are for other services. */
const PORTS: ReadonlySet<string> = new Set(["", "80", "443", "8080", "8443"]);

/** Decides whether a machine may be spoken to, by its IP address. */
export type AddressRule = (address: string) => boolean;

/**
 * Makes connections only to addresses that a rule allows. What a name resolves to is judged here, and the connection is
 * made to what was judged: a name that resolves to something else a moment later (DNS rebinding) gains nothing.
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

/** The parts of an address that may be asked for; throws a refusal where it must not. No name is looked up for that. */
export function readFetchAddress(address: string, isAllowed: AddressRule): URL {
  const refuse = (fault: string, cure: string) => new FetchRefusal(addressFault(fault, cure));
  if (!URL.canParse(address)) throw refuse("is not an address", "write it out, from https:// on");
  const url = new URL(address);
  if (!/^https?:$/.test(url.protocol)) throw refuse(`leads to ${url.protocol}, not to the web`, "name an http address");
  if (url.username + url.password !== "") throw refuse("holds a user name or password", "remove the part before @");
  // A host that is a number is connected to without a look-up. The URL standard has put it into its plain form.
  const number = url.hostname.replace(/^\[|\]$/g, "");
  if (isIP(number) !== 0 && !isAllowed(number)) throw new FetchRefusal(FORBIDDEN);
  // Whoever may speak to this machine, as tests do, may name any port of it.
  if (!PORTS.has(url.port) && !isAllowed("127.0.0.1"))
    throw refuse(
      `names port ${url.port}; only ${[...PORTS].filter(Boolean).join(", ")} are asked`,
      "leave out the port",
    );
  return url;
}
