import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { DEFAULT_ORIGIN, MEDIA_PATH_MAP, type WAMediaUploadFunction } from '@switchboard/baileys';
import { proxyErrorIn } from '@switchboard/http';
import { type Dispatcher, request } from 'undici';
import { CommandFailedError } from '../../channel.errors.js';
import { MediaDownloadError } from '../../media.errors.js';

/** Where WhatsApp's files are, whatever a message says. */
const DOWNLOAD_HOST = 'https://mmg.whatsapp.net';
/** From the last byte that went out to the answer, and between two bytes that come in. */
const SILENCE_MS = 30_000;

/** Where the files of one connection go and come from. */
export interface MediaHostOptions {
  /** WHATSAPP_MEDIA_URL, in place of WhatsApp's hosts. */
  readonly url: string | null;
  /** The way out, where there is a proxy. */
  readonly dispatcher: Dispatcher | null;
  /** Hosts to upload to, with what they want to see; anew when the last are refused. */
  readonly uploadHosts: (anew: boolean) => Promise<UploadHosts>;
}

export interface UploadHosts {
  readonly hosts: readonly { readonly hostname: string }[];
  readonly auth: string;
}

/** WhatsApp's store of encrypted files. Everything goes through it in streams. */
export class MediaHost {
  constructor(private readonly options: MediaHostOptions) {}

  /**
   * Uploads an encrypted file, to the first host that takes it.
   *
   * @throws CommandFailedError when none does, in the words that clients look for
   */
  readonly upload: WAMediaUploadFunction = async (path, { fileEncSha256B64, mediaType }) => {
    const name = urlSafe(fileEncSha256B64);
    let why: unknown = null;
    for (const anew of [false, true]) {
      const { hosts, auth } = await this.options.uploadHosts(anew);
      const query = `auth=${encodeURIComponent(auth)}&token=${name}`;
      for (const { hostname } of hosts) {
        const base = this.options.url ?? `https://${hostname}`;
        try {
          const answer = await this.post(
            `${base}${MEDIA_PATH_MAP[mediaType]}/${name}?${query}`,
            path,
          );
          if (answer !== null) return answer;
        } catch (error) {
          why = error;
        }
      }
    }
    const proxyError = proxyErrorIn(why);
    if (proxyError !== null) throw proxyError;
    throw new CommandFailedError('Media upload failed on all hosts', { cause: why });
  };

  /**
   * Asks for an encrypted file.
   *
   * @param path as the message says; the host is never the message's to choose
   * @returns null when it is not there any more
   * @throws MediaDownloadError
   */
  async download(path: string, signal: AbortSignal): Promise<Readable | null> {
    const url = new URL(`${this.options.url ?? DOWNLOAD_HOST}${path}`);
    try {
      const { statusCode, body } = await request(url, {
        headers: { origin: DEFAULT_ORIGIN },
        signal,
        bodyTimeout: SILENCE_MS,
        headersTimeout: SILENCE_MS,
        ...this.way(),
      });
      if (statusCode === 200) return body;
      await body.dump();
      if (statusCode === 404 || statusCode === 410 || statusCode === 403) return null;
      throw new MediaDownloadError(`WhatsApp answered ${statusCode}.`);
    } catch (error) {
      if (error instanceof MediaDownloadError) throw error;
      throw (
        proxyErrorIn(error) ??
        new MediaDownloadError('WhatsApp could not be reached.', { cause: error })
      );
    }
  }

  /** Null when the host refuses. */
  private async post(
    url: string,
    path: string,
  ): Promise<{ mediaUrl: string; directPath: string } | null> {
    const { size } = await stat(path);
    const { statusCode, body } = await request(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/octet-stream',
        'content-length': String(size),
        origin: DEFAULT_ORIGIN,
      },
      body: createReadStream(path),
      bodyTimeout: SILENCE_MS,
      headersTimeout: SILENCE_MS,
      ...this.way(),
    });
    if (statusCode !== 200) {
      await body.dump();
      return null;
    }
    const answer: unknown = await body.json();
    if (typeof answer !== 'object' || answer === null) return null;
    const mediaUrl = 'url' in answer && typeof answer.url === 'string' ? answer.url : '';
    const directPath =
      'direct_path' in answer && typeof answer.direct_path === 'string' ? answer.direct_path : '';
    return mediaUrl === '' && directPath === '' ? null : { mediaUrl, directPath };
  }

  private way(): { dispatcher?: Dispatcher } {
    const { dispatcher } = this.options;
    return dispatcher === null ? {} : { dispatcher };
  }
}

const urlSafe = (base64: string): string =>
  base64.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
