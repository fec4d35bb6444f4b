import ipaddr from "ipaddr.js";

/** Public by its number, and answered within Azure by the machine's host, with its secrets (learn.microsoft.com, “What is IP address 168.63.129.16?”). */
const HOST_OF_AZURE = "168.63.129.16";

/** What is handed out to networks on the internet in version 6, so far (RFC 4291, IANA's registry): 2000::/3. */
const GLOBAL_V6 = ipaddr.parseCIDR("2000::/3");

/**
 * Whether an IP address belongs to a machine on the public internet. Loopback, private, link-local, multicast, shared
 * (CGNAT), benchmarking, documentation and reserved ranges do not, nor where clouds keep the secrets of their machines; neither do the forms of version 6 that wrap an
 * address of version 4 in a tunnel or translator. A mapped one (`::ffff:10.0.0.1`) is judged as what it maps. What is no
 * address is not public. The ranges are those of IANA's special-purpose registries (RFC 6890).
 */
export function isPublicAddress(text: string): boolean {
  if (!ipaddr.isValid(text)) return false;
  const address = ipaddr.process(text);
  if (address.range() !== "unicast") return false;
  if (address.toString() === HOST_OF_AZURE) return false;
  return address.kind() === "ipv4" || address.match(GLOBAL_V6);
}
