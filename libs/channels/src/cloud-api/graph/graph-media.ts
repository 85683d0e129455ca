import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { AppConfig } from '@switchboard/config';
import { OutboundDownload } from '@switchboard/http';
import { z } from 'zod';
import { MediaDownloadError } from '../../media.errors.js';
import { type FormFile, formBody } from './form-body.js';
import type { GraphAccount } from './graph-account.js';
import { readGraphAnswer } from './graph-answer.js';
import { authorization, GraphHttp } from './graph-http.js';

/** What is uploaded takes its time on the way. */
const UPLOAD_TIMEOUT_MS = 120_000;

const uploadAnswer = z.object({ id: z.string() });

const mediaAnswer = z.object({
  url: z.url(),
  mime_type: z.string().nullable().catch(null),
  sha256: z.string().nullable().catch(null),
  file_size: z.coerce.number().nullable().catch(null),
});

/** A medium that Meta holds. */
export interface GraphFile {
  readonly mimetype: string | null;
  /** In lower-case digits, as Meta says; null when it does not. */
  readonly sha256: string | null;
  /** Whoever gets it reads it to its end or destroys it. */
  readonly bytes: Readable;
}

/** Media that Meta holds for a number. */
@Injectable()
export class GraphMedia {
  constructor(
    private readonly graph: GraphHttp,
    private readonly downloads: OutboundDownload,
    private readonly config: AppConfig,
  ) {}

  /**
   * Uploads a file, in a stream.
   *
   * @returns the id by which it is sent
   * @throws GraphRefusedError, GraphUnreadableError, EgressError, ProxyError
   */
  async upload(account: GraphAccount, file: FormFile, signal: AbortSignal): Promise<string> {
    const form = formBody({ messaging_product: 'whatsapp', type: file.mimetype }, file);
    const path = `${encodeURIComponent(account.number)}/media`;
    try {
      const options = { timeoutMs: UPLOAD_TIMEOUT_MS };
      const answer = await this.graph.send(account, path, form, signal, options);
      return readGraphAnswer(uploadAnswer, answer).id;
    } finally {
      file.bytes.destroy();
    }
  }

  /**
   * Opens a file: Graph says where it is, for a few minutes, and wants to see the token there too.
   *
   * @throws GraphRefusedError, GraphUnreadableError, EgressError, ProxyError, MediaDownloadError
   */
  async open(account: GraphAccount, mediaId: string, signal: AbortSignal): Promise<GraphFile> {
    const { number, way } = account;
    const path = `${encodeURIComponent(mediaId)}?phone_number_id=${encodeURIComponent(number)}`;
    const found = readGraphAnswer(mediaAnswer, await this.graph.get(account, path, signal));
    const { status, body } = await this.downloads.open(found.url, {
      headers: authorization(account),
      timeoutMs: this.config.media.fetchTimeoutMs,
      proxy: way.route,
      signal,
    });
    if (status !== 200) {
      body.destroy();
      throw new MediaDownloadError(`Meta answered ${status}.`);
    }
    return { mimetype: found.mime_type, sha256: found.sha256, bytes: body };
  }
}
