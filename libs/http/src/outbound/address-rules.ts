import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/** A network, parsed. */
export type Network = [ipaddr.IPv4 | ipaddr.IPv6, number];

/** Addresses that the range tables call public and that are not: Azure's host services. */
const NEVER_PUBLIC_IPV4: readonly string[] = ['168.63.129.16'];

/** All public IPv6 addresses so far (IANA, "IPv6 Global Unicast Address Assignments"). */
const GLOBAL_UNICAST_IPV6: Network = ipaddr.parseCIDR('2000::/3');

/**
 * The address that a URL's host spells, or null when it is a name. The host must come from `URL`, which turns
 * every other spelling (decimal, octal, hexadecimal, short, full-width) into the plain one.
 */
export function literalAddress(urlHostname: string): string | null {
  const bare = urlHostname.startsWith('[') ? urlHostname.slice(1, -1) : urlHostname;
  return isIP(bare) === 0 ? null : bare;
}

/**
 * Whether an address belongs to the public internet. Whatever is loopback, private, link-local, shared, reserved,
 * multicast, documentation, or carries another address inside (6to4, Teredo, NAT64) does not.
 */
export function isPublicAddress(address: string): boolean {
  const parsed = parseAddress(address);
  if (parsed === null || parsed.range() !== 'unicast') return false;
  if (parsed instanceof ipaddr.IPv4) return !NEVER_PUBLIC_IPV4.includes(parsed.toString());
  return parsed.match(GLOBAL_UNICAST_IPV6);
}

/** @throws Error when the text is no network in CIDR form */
export function parseNetwork(cidr: string): Network {
  return ipaddr.parseCIDR(cidr);
}

/** Whether an address lies in one of these networks; an IPv4 address written as IPv6 counts as IPv4. */
export function isInNetworks(address: string, networks: readonly Network[]): boolean {
  const parsed = parseAddress(address);
  if (parsed === null) return false;
  return networks.some((network) => parsed.kind() === network[0].kind() && parsed.match(network));
}

/** The addresses of some networks. */
export class AddressList {
  private readonly networks: readonly Network[];

  /** @throws Error when a text is no network in CIDR form */
  constructor(cidrs: readonly string[]) {
    this.networks = cidrs.map(parseNetwork);
  }

  has(address: string): boolean {
    return isInNetworks(address, this.networks);
  }
}

/** Null for what is no plain address; one with a zone (`fe80::1%eth0`) loses it. */
function parseAddress(address: string): ipaddr.IPv4 | ipaddr.IPv6 | null {
  const [withoutZone = ''] = address.split('%');
  return isIP(withoutZone) === 0 ? null : ipaddr.process(withoutZone);
}
