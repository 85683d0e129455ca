/** How bytes are written into a dump that is searched for secrets. */
export function bytesInDump(bytes: Buffer): string[] {
  return [bytes.toString('hex'), bytes.toString('latin1')];
}

/** The forms in which a secret, a text or bytes, could lie in a dump. */
export function formsOf(secret: string | Uint8Array): string[] {
  const bytes = Buffer.from(secret);
  // Base64 depends on where in its three bytes a text begins; its middle is the same for each beginning.
  const shifted = [0, 1, 2].map((shift) =>
    Buffer.concat([Buffer.alloc(shift), bytes])
      .toString('base64')
      .slice(4, -4),
  );
  const urlSafe = shifted.map((text) => text.replaceAll('+', '-').replaceAll('/', '_'));
  const raw = typeof secret === 'string' ? secret : bytes.toString('latin1');
  // The last one is how JSON has bytes.
  return [raw, bytes.toString('hex'), ...shifted, ...urlSafe, [...bytes].join(',')];
}

/** The names of the secrets that a dump holds in any of these forms. */
export function readableIn(
  dump: string,
  secrets: Readonly<Record<string, string | Uint8Array>>,
): string[] {
  return Object.entries(secrets)
    .filter(([, secret]) => formsOf(secret).some((form) => dump.includes(form)))
    .map(([name]) => name);
}
