import { Injectable, Logger } from '@nestjs/common';
import type { LinkPreview, OutgoingContent } from '@switchboard/channels';
import { DomainError } from '@switchboard/errors';
import { type OutboundAnswer, OutboundHttp } from '@switchboard/http';
import { LRUCache } from 'lru-cache';
import sharp from 'sharp';
import { firstLink } from './first-link.js';
import { pageFacts } from './page-facts.js';

/** For all of it: the page, its redirects, its picture. A text is not held longer for its preview. */
const TIMEOUT_MS = 3_000;
const MAX_PAGE_BYTES = 256 * 1024;
const MAX_PICTURE_BYTES = 2 * 1024 * 1024;
const MAX_PICTURE_PIXELS = 24_000_000;
/** Of the longer side, as WhatsApp's own clients make them. */
const THUMBNAIL_PIXELS = 192;
const MAX_REDIRECTS = 3;
/** Many get the same address, one after the other. */
const KEPT = { max: 500, ttl: 300_000 } as const;

const HEADERS = {
  accept: 'text/html,application/xhtml+xml',
  'accept-language': 'pt-BR,pt;q=0.9,en;q=0.8',
  // Many sites give their facts to those alone that name themselves as makers of previews.
  'user-agent': 'WhatsApp/2 (compatible; Switchboard link preview)',
} as const;

/** A page without a preview is remembered as well. */
interface Kept {
  readonly preview: LinkPreview | null;
}

/** Makes previews of links, by the guarded client. */
@Injectable()
export class LinkPreviews {
  private readonly logger = new Logger(LinkPreviews.name);
  private readonly kept = new LRUCache<string, Kept>(KEPT);

  constructor(private readonly http: OutboundHttp) {}

  /** The content with a preview of its first link, when it is to have one and one can be made. Never rejects. */
  async added(content: OutgoingContent): Promise<OutgoingContent> {
    if (content.kind !== 'text' || content.linkPreview === false) return content;
    const link = firstLink(content.text);
    const preview = link === null ? null : await this.find(link);
    return preview === null ? content : { ...content, preview };
  }

  private async find(link: string): Promise<LinkPreview | null> {
    const kept = this.kept.get(link);
    if (kept !== undefined) return kept.preview;
    const preview = await this.make(link).catch((error: unknown) => {
      // The address itself is part of what somebody wrote.
      const code = error instanceof DomainError ? error.code : null;
      this.logger.debug({ event: 'preview.not_made', code });
      return null;
    });
    this.kept.set(link, { preview });
    return preview;
  }

  private async make(link: string): Promise<LinkPreview | null> {
    const signal = AbortSignal.timeout(TIMEOUT_MS);
    const { answer, url } = await this.follow(link, MAX_PAGE_BYTES, signal);
    if (answer.status !== 200 || !/html/i.test(headerOf(answer, 'content-type'))) return null;
    const facts = pageFacts(textOf(answer));
    if (facts === null) return null;
    const { title, description, image } = facts;
    const thumbnail =
      image === null ? null : await this.thumbnail(image, url, signal).catch(() => null);
    return { url: link, title, description, thumbnail };
  }

  private async thumbnail(image: string, page: URL, signal: AbortSignal): Promise<string | null> {
    const { answer } = await this.follow(new URL(image, page).href, MAX_PICTURE_BYTES, signal);
    if (answer.status !== 200 || !answer.complete) return null;
    const picture = await sharp(answer.body, { limitInputPixels: MAX_PICTURE_PIXELS })
      .resize({ width: THUMBNAIL_PIXELS, height: THUMBNAIL_PIXELS, fit: 'inside' })
      .flatten({ background: '#ffffff' })
      .jpeg({ quality: 60 })
      .toBuffer();
    return picture.toString('base64');
  }

  /** Each hop is judged anew by the guard. */
  private async follow(
    link: string,
    maxAnswerBytes: number,
    signal: AbortSignal,
  ): Promise<{ readonly answer: OutboundAnswer; readonly url: URL }> {
    let url = new URL(link);
    for (let hop = 0; ; hop += 1) {
      const answer = await this.http.get(url.href, {
        headers: HEADERS,
        timeoutMs: TIMEOUT_MS,
        signal,
        maxAnswerBytes,
      });
      const location = headerOf(answer, 'location');
      const isRedirect = answer.status >= 300 && answer.status < 400 && location !== '';
      if (!isRedirect || hop === MAX_REDIRECTS) return { answer, url };
      url = new URL(location, url);
    }
  }
}

function headerOf({ headers }: OutboundAnswer, name: string): string {
  const value = headers[name];
  return typeof value === 'string' ? value : (value?.[0] ?? '');
}

/** By the charset that the answer names, as far as it is known. */
function textOf(answer: OutboundAnswer): string {
  const charset = /charset=["']?([\w-]+)/i.exec(headerOf(answer, 'content-type'))?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(charset).decode(answer.body);
  } catch {
    return answer.body.toString('utf8');
  }
}
