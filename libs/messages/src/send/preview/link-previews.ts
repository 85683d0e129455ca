import { Injectable, Logger } from '@nestjs/common';
import type { LinkPreview, OutgoingContent } from '@switchboard/channels';
import { DomainError } from '@switchboard/errors';
import { type Download, OutboundDownload, type ProxyRoute } from '@switchboard/http';
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

/** How a page is reached, and for how long it is tried. */
interface Route {
  readonly proxy: ProxyRoute | null;
  readonly signal: AbortSignal;
}

/** The beginning of an answer. */
interface Beginning extends Pick<Download, 'url' | 'status' | 'headers'> {
  readonly body: Buffer;
  readonly complete: boolean;
}

/** Makes previews of links, by the guarded client; for an instance with a proxy through that alone. */
@Injectable()
export class LinkPreviews {
  private readonly logger = new Logger(LinkPreviews.name);
  private readonly kept = new LRUCache<string, Kept>(KEPT);

  constructor(private readonly downloads: OutboundDownload) {}

  /** The content with a preview of its first link, when it is to have one and one can be made. Never rejects. */
  async added(content: OutgoingContent, proxy: ProxyRoute | null = null): Promise<OutgoingContent> {
    if (content.kind !== 'text' || content.linkPreview === false) return content;
    const link = firstLink(content.text);
    const preview = link === null ? null : await this.find(link, proxy);
    return preview === null ? content : { ...content, preview };
  }

  private async find(link: string, proxy: ProxyRoute | null): Promise<LinkPreview | null> {
    // A page may look different from elsewhere, or be there for some alone.
    const { host = '', port = '', username = '' } = proxy?.proxy ?? {};
    const name = JSON.stringify([host, port, username, link]);
    const kept = this.kept.get(name);
    if (kept !== undefined) return kept.preview;
    const from = { proxy, signal: AbortSignal.timeout(TIMEOUT_MS) };
    const preview = await this.make(link, from).catch((error: unknown) => {
      // The address itself is part of what somebody wrote.
      const code = error instanceof DomainError ? error.code : null;
      this.logger.debug({ event: 'preview.not_made', code });
      return null;
    });
    this.kept.set(name, { preview });
    return preview;
  }

  private async make(link: string, from: Route): Promise<LinkPreview | null> {
    const page = await this.read(link, MAX_PAGE_BYTES, from);
    if (page.status !== 200 || !/html/i.test(headerOf(page, 'content-type'))) return null;
    const facts = pageFacts(textOf(page));
    if (facts === null) return null;
    const { title, description, image } = facts;
    const thumbnail =
      image === null ? null : await this.thumbnail(image, page.url, from).catch(() => null);
    return { url: link, title, description, thumbnail };
  }

  private async thumbnail(image: string, page: URL, from: Route): Promise<string | null> {
    const answer = await this.read(new URL(image, page).href, MAX_PICTURE_BYTES, from);
    if (answer.status !== 200 || !answer.complete) return null;
    const picture = await sharp(answer.body, { limitInputPixels: MAX_PICTURE_PIXELS })
      .resize({ width: THUMBNAIL_PIXELS, height: THUMBNAIL_PIXELS, fit: 'inside' })
      .flatten({ background: '#ffffff' })
      .jpeg({ quality: 60 })
      .toBuffer();
    return picture.toString('base64');
  }

  /** The beginning of what is there, after redirects, each of which is judged anew by the guard. */
  private async read(link: string, maxBytes: number, { proxy, signal }: Route): Promise<Beginning> {
    const options = { headers: HEADERS, timeoutMs: TIMEOUT_MS, proxy, signal };
    const { url, status, headers, body } = await this.downloads.open(link, options);
    const chunks: Buffer[] = [];
    let size = 0;
    // Leaving the loop ends the download.
    for await (const chunk of body) {
      if (!(chunk instanceof Uint8Array)) continue;
      chunks.push(Buffer.from(chunk));
      size += chunk.length;
      if (size > maxBytes) break;
    }
    return {
      url,
      status,
      headers,
      body: Buffer.concat(chunks).subarray(0, maxBytes),
      complete: size <= maxBytes,
    };
  }
}

function headerOf({ headers }: Pick<Beginning, 'headers'>, name: string): string {
  const value = headers[name];
  return typeof value === 'string' ? value : (value?.[0] ?? '');
}

/** By the charset that the answer names, as far as it is known. */
function textOf(answer: Beginning): string {
  const charset = /charset=["']?([\w-]+)/i.exec(headerOf(answer, 'content-type'))?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(charset).decode(answer.body);
  } catch {
    return answer.body.toString('utf8');
  }
}
