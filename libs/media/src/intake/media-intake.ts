import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { AppConfig } from '@switchboard/config';
import { OutboundDownload, type ProxyRoute } from '@switchboard/http';
import { MediaFetchFailedError, MediaTooLargeError } from '../media.errors.js';
import { Spool } from '../spool/spool.js';
import type { SpooledFile } from '../spool/spooled-file.js';
import { decodeBase64, type MediaSourceText } from './media-source.js';

/** A medium on the local disk, and what was said of it. Whoever has it drops its file. */
export interface TakenMedia {
  readonly file: SpooledFile;
  readonly from: 'url' | 'base64' | 'file';
  /** Its type as the sender said; not to be trusted. */
  readonly claimedType: string | null;
  /** Its name as the sender said. */
  readonly name: string | null;
}

/** How a medium is fetched. */
export interface FetchOptions {
  readonly proxy?: ProxyRoute | null;
  readonly signal?: AbortSignal;
}

/** Brings media onto the local disk, in streams and within the limits. */
@Injectable()
export class MediaIntake {
  constructor(
    private readonly config: AppConfig,
    private readonly downloads: OutboundDownload,
    private readonly spool: Spool,
  ) {}

  /**
   * From a URL or a base64 text.
   *
   * @throws MediaSourceInvalidError, MediaTooLargeError, MediaEmptyError, MediaFetchFailedError, EgressError, ProxyError
   */
  take(source: MediaSourceText, options: FetchOptions = {}): Promise<TakenMedia> {
    return source.kind === 'url'
      ? this.fetch(source.url, options)
      : this.decode(source.base64, source.mimetype);
  }

  /** From a form, as its part comes in. @throws MediaTooLargeError, MediaEmptyError */
  async receive(bytes: Readable, name: string | null, claimed: string): Promise<TakenMedia> {
    const file = await this.spool.take(bytes);
    return { file, from: 'file', claimedType: plainType(claimed), name };
  }

  private async fetch(url: string, { proxy, signal }: FetchOptions): Promise<TakenMedia> {
    const { maxBytes, fetchTimeoutMs } = this.config.media;
    const download = await this.downloads.open(url, { timeoutMs: fetchTimeoutMs, proxy, signal });
    const { status, headers, body } = download;
    if (status !== 200) {
      body.destroy();
      throw new MediaFetchFailedError(`${download.url.hostname} answered ${status}.`);
    }
    if (Number(headers['content-length'] ?? 0) > maxBytes) {
      body.destroy();
      throw new MediaTooLargeError(maxBytes);
    }
    const file = await this.spool.take(body);
    const type = headers['content-type'];
    return {
      file,
      from: 'url',
      claimedType: typeof type === 'string' ? plainType(type) : null,
      name: nameIn(download.url),
    };
  }

  private async decode(base64: string, mimetype: string | null): Promise<TakenMedia> {
    const file = await this.spool.take(Readable.from(decodeBase64(base64), { objectMode: false }));
    return { file, from: 'base64', claimedType: mimetype, name: null };
  }
}

/** A type without what says nothing; null for types that stand for "some bytes". */
function plainType(type: string): string | null {
  const plain = type.trim().toLowerCase();
  return /^(application|binary)\/octet-stream\b|^$/.test(plain) ? null : plain;
}

/** The last part of a URL's path. */
function nameIn({ pathname }: URL): string | null {
  const last = pathname.split('/').at(-1) ?? '';
  try {
    return decodeURIComponent(last) || null;
  } catch {
    return last || null;
  }
}
