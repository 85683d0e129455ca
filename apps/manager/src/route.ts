/** What the part of the address after `#` asks for. */
export type Route =
  | { readonly screen: 'list'; readonly cursor: string | undefined }
  | { readonly screen: 'instance'; readonly name: string };

/** Anything that is not known leads to the list. */
export function routeOf(hash: string): Route {
  const [path = '', search = ''] = hash.replace(/^#/, '').split('?');
  const encoded = /^\/instances\/([^/]+)$/.exec(path)?.[1];
  const name = encoded === undefined ? null : decoded(encoded);
  if (name !== null) return { screen: 'instance', name };
  return { screen: 'list', cursor: new URLSearchParams(search).get('cursor') ?? undefined };
}

export const instanceHash = (name: string): string => `#/instances/${encodeURIComponent(name)}`;

export const listHash = (cursor: string): string => `#/?${new URLSearchParams({ cursor })}`;

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
