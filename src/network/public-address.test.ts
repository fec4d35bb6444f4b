import { expect, test } from "vitest";
import { isPublicAddress } from "./public-address.ts";

test.each(["8.8.8.8", "93.184.216.34", "2606:4700::1111", "2a00:1450:4001:81b::200e", "::ffff:8.8.8.8"])(
  "%s is public",
  (address) => {
    expect(isPublicAddress(address)).toBe(true);
  },
);

test.each([
  ["loopback", "127.0.0.1"],
  ["loopback, further on", "127.255.0.9"],
  ["loopback of version 6", "::1"],
  ["loopback, mapped", "::ffff:127.0.0.1"],
  ["loopback, mapped, in hexadecimal", "::ffff:7f00:1"],
  ["loopback, in the old compatible form", "::127.0.0.1"],
  ["loopback, translated", "64:ff9b::7f00:1"],
  ["loopback, translated for local use", "64:ff9b:1::7f00:1"],
  ["loopback behind a tunnel", "2002:7f00:1::"],
  ["a Teredo tunnel", "2001::1"],
  ["any address", "0.0.0.0"],
  ["any address of version 6", "::"],
  ["a private network", "10.1.2.3"],
  ["a private network", "172.16.0.1"],
  ["a private network", "192.168.1.1"],
  ["a private network, mapped", "::ffff:192.168.1.1"],
  ["a unique local address", "fd00::1"],
  ["the cloud's own data", "169.254.169.254"],
  ["the host of Azure's machines", "168.63.129.16"],
  ["the host of Azure's machines, mapped", "::ffff:a83f:8110"],
  ["Amazon's data in version 6", "fd00:ec2::254"],
  ["Alibaba's data", "100.100.100.200"],
  ["a link-local address", "fe80::1"],
  ["a link-local address of one card", "fe80::1%eth0"],
  ["a site-local address", "fec0::1"],
  ["a shared address (CGNAT)", "100.64.0.1"],
  ["a benchmark", "198.18.0.1"],
  ["documentation", "192.0.2.1"],
  ["documentation of version 6", "2001:db8::1"],
  ["multicast", "224.0.0.251"],
  ["multicast of version 6", "ff02::1"],
  ["everybody", "255.255.255.255"],
  ["a reserved address", "240.0.0.1"],
  ["what nobody was given yet", "4000::1"],
  ["a name", "a.example"],
  ["nothing", ""],
])("%s is not public: %s", (_, address) => {
  expect(isPublicAddress(address)).toBe(false);
});
