import { isInNetworks, isPublicAddress, literalAddress, parseNetwork } from './address-rules.js';
import { blockedAddress, EgressError } from './egress.errors.js';

/** Where outgoing HTTP may go: every public address, and the networks that the operator allowed. */
export class EgressPolicy {
  private readonly allowed: ReturnType<typeof parseNetwork>[];

  /** @param allowedCidrs EGRESS_ALLOWED_CIDRS */
  constructor(allowedCidrs: readonly string[]) {
    this.allowed = allowedCidrs.map(parseNetwork);
  }

  allowsAddress(address: string): boolean {
    return isPublicAddress(address) || isInNetworks(address, this.allowed);
  }

  /**
   * Checks what can be known without asking DNS: scheme, form, and the address where the host spells one. Every port
   * is allowed: the address decides.
   *
   * @throws EgressError `egress.invalid_url` or `egress.blocked`
   */
  assertAllowedUrl(url: string): URL {
    const parsed = parseUrl(url);
    const address = literalAddress(parsed.hostname);
    if (address !== null && !this.allowsAddress(address)) throw blockedAddress(address, address);
    return parsed;
  }
}

function parseUrl(url: string): URL {
  const parsed = URL.canParse(url) ? new URL(url) : null;
  if (parsed === null || !['http:', 'https:'].includes(parsed.protocol)) {
    throw new EgressError(
      'egress.invalid_url',
      'The URL must be absolute and start with http:// or https://.',
    );
  }
  if (parsed.username !== '' || parsed.password !== '') {
    throw new EgressError(
      'egress.invalid_url',
      'The URL must not carry a user name or password. Send credentials as a header.',
    );
  }
  return parsed;
}
