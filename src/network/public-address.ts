import ipaddr from "ipaddr.js";

/**
 * A public address that Azure's host machine answers on, with secrets of the machine (learn.microsoft.com, “What is IP
 * address 168.63.129.16?”).
 */
const HOST_OF_AZURE = "168.63.129.16";

/** The IPv6 addresses assigned to the internet so far: 2000::/3 (RFC 4291, IANA's registry). */
const GLOBAL_V6 = ipaddr.parseCIDR("2000::/3");

/**
 * Whether an IP address belongs to a machine on the public internet. Loopback, private, link-local, multicast, shared
 * (CGNAT), benchmarking, documentation and reserved ranges do not; nor do cloud metadata addresses, or IPv6 addresses
 * that tunnel or translate IPv4. A mapped address (`::ffff:10.0.0.1`) is judged by its IPv4 address. Text that is not
 * an IP address is not public. The ranges are those of IANA's special-purpose registries (RFC 6890).
 */
export function isPublicAddress(text: string): boolean {
  if (!ipaddr.isValid(text)) return false;
  const address = ipaddr.process(text);
  if (address.range() !== "unicast") return false;
  if (address.toString() === HOST_OF_AZURE) return false;
  return address.kind() === "ipv4" || address.match(GLOBAL_V6);
}
