import { Parser } from 'htmlparser2';

/** What a page says of itself. */
export interface PageFacts {
  readonly title: string;
  readonly description: string;
  /** Address of a picture, as the page gives it; null when it gives none. */
  readonly image: string | null;
}

/** What a preview shows; longer texts are cut. */
const MAX_TITLE = 300;
const MAX_DESCRIPTION = 600;

/** Reads the head of a page, whole or cut off. Null when it has no title. */
export function pageFacts(html: string): PageFacts | null {
  const named = new Map<string, string>();
  let title = '';
  let inTitle = false;
  const parser = new Parser({
    onopentag: (tag, { property, name, content }) => {
      if (tag === 'title') inTitle = title === '';
      const key = (property ?? name ?? '').toLowerCase();
      if (tag === 'meta' && content !== undefined && !named.has(key)) named.set(key, content);
    },
    ontext: (text) => {
      if (inTitle) title += text;
    },
    onclosetag: (tag) => {
      if (tag === 'title') inTitle = false;
      // Nothing that counts comes behind it.
      if (tag === 'head') parser.pause();
    },
  });
  parser.write(html);
  parser.end();
  const shown = clean(named.get('og:title') ?? title, MAX_TITLE);
  if (shown === '') return null;
  const description = named.get('og:description') ?? named.get('description') ?? '';
  return {
    title: shown,
    description: clean(description, MAX_DESCRIPTION),
    image: named.get('og:image') ?? named.get('og:image:url') ?? null,
  };
}

/** One line, cut between characters. */
const clean = (text: string, max: number): string =>
  Array.from(text.replaceAll(/\s+/g, ' ').trim()).slice(0, max).join('');
