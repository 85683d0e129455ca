/** What a client said of itself when it connected. */
export interface HandshakeParts {
  readonly auth: Readonly<Record<string, unknown>>;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly query: Readonly<Record<string, string | string[] | undefined>>;
}

/** The key, from wherever clients put it; the empty text when there is none. Best is `auth`: addresses end up in logs. */
export function keyOf({ auth, headers, query }: HandshakeParts): string {
  const given = [auth['apikey'], headers['apikey'], query['apikey']];
  return given.find((key): key is string => typeof key === 'string') ?? '';
}

/** The name in `/<instanceName>`; null for the default namespace. Clients send it percent-encoded, or as it is. */
export function instanceNameOf(namespace: string): string | null {
  if (namespace === '/') return null;
  const name = namespace.slice(1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
