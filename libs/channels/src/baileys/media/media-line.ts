import { Readable } from 'node:stream';
import {
  type AnyMediaMessageContent,
  prepareWAMessageMedia,
  proto,
  type WASocket,
} from '@switchboard/baileys';
import type { MediaFacts, MediaStore, StoredMedia } from '@switchboard/media';
import { CommandFailedError } from '../../channel.errors.js';
import type { MessageContent, MessageKey } from '../../channel-message.js';
import type { MediaContent } from '../../commands/outgoing-content.js';
import { findMedia, type FoundMedia } from '../../media-content.js';
import {
  MediaDamagedError,
  MediaDownloadError,
  MediaLostError,
  MediaNotFetchableError,
} from '../../media.errors.js';
import { within } from '../deadline.js';
import { decryptMedia } from './media-cipher.js';
import type { MediaHost } from './media-host.js';

/** How long the phone may take to upload a file again. */
const REUPLOAD_MS = 20_000;

/** A message whose medium is wanted. */
interface WantedMedia {
  readonly key: MessageKey;
  readonly content: MessageContent;
  /** Whether the phone is asked for another copy when this one cannot be got, or is damaged. */
  readonly asksAgain: boolean;
}

/** The media of one connection: from the store to WhatsApp, and from there into the store. */
export class MediaLine {
  private readonly fetching = new Map<string, Promise<StoredMedia>>();

  constructor(
    private readonly instanceId: string,
    private readonly store: MediaStore,
    private readonly host: MediaHost,
  ) {}

  /** Encrypts and uploads a medium of the store. @returns the message that shows it, without a context */
  async send(content: MediaContent): Promise<proto.IMessage> {
    const { source } = content;
    // The API brings every medium into the store for this channel.
    if (source.kind !== 'stored') throw new CommandFailedError('the medium is not in the store.');
    const stream = await this.store.read(this.instanceId, source.mediaId);
    return prepareWAMessageMedia(libraryMedia(content, stream), { upload: this.host.upload });
  }

  /**
   * Brings the medium of a message into the store. Who asks for one that is under way gets the same.
   *
   * @throws MediaNotFetchableError, MediaLostError, MediaDamagedError, MediaDownloadError, MediaTooLargeError
   */
  fetch(
    socket: Pick<WASocket, 'updateMediaMessage'>,
    wanted: WantedMedia,
    deadline: AbortSignal,
  ): Promise<StoredMedia> {
    const name = `${wanted.key.remoteJid}/${wanted.key.id}`;
    const under = this.fetching.get(name);
    if (under !== undefined) return under;
    const work = this.fetchNow(socket, wanted, deadline).finally(() => {
      this.fetching.delete(name);
    });
    this.fetching.set(name, work);
    return work;
  }

  private async fetchNow(
    socket: Pick<WASocket, 'updateMediaMessage'>,
    { key, content, asksAgain }: WantedMedia,
    deadline: AbortSignal,
  ): Promise<StoredMedia> {
    const found = findMedia(content);
    const path = pathOf(found?.node);
    if (found === null || path === null || textIn(found.node['mediaKey']) === null)
      throw new MediaNotFetchableError();
    try {
      const encrypted = await this.host.download(path, deadline);
      if (encrypted !== null) return await this.keep(key, found, encrypted);
    } catch (error) {
      const isOfThisCopy =
        error instanceof MediaDownloadError || error instanceof MediaDamagedError;
      if (!asksAgain || !isOfThisCopy) throw error;
    }
    return this.keep(key, found, await this.askAgain(socket, key, content, deadline));
  }

  /** Decrypts a medium on its way into the store. */
  private keep(
    key: MessageKey,
    { kind, node }: FoundMedia,
    encrypted: Readable,
  ): Promise<StoredMedia> {
    const mediaKey = Buffer.from(textIn(node['mediaKey']) ?? '', 'base64');
    const decrypted = decryptMedia(encrypted, mediaKey, kind);
    return this.store.put(this.instanceId, Readable.from(decrypted, { objectMode: false }), {
      kind,
      mimetype: textIn(node['mimetype']) ?? 'application/octet-stream',
      fileName: textIn(node['fileName']),
      message: { remoteJid: key.remoteJid, id: key.id, fromMe: key.fromMe },
    });
  }

  /** Asks the phone to upload the file again, and downloads it from where it says. @throws MediaLostError */
  private async askAgain(
    socket: Pick<WASocket, 'updateMediaMessage'>,
    key: MessageKey,
    content: MessageContent,
    deadline: AbortSignal,
  ): Promise<Readable> {
    const signal = AbortSignal.any([deadline, AbortSignal.timeout(REUPLOAD_MS)]);
    let path: string | null;
    try {
      const message = { key: { ...key }, message: proto.Message.fromObject({ ...content }) };
      const updated = await within(
        socket.updateMediaMessage(message),
        signal,
        () => new Error('The phone did not answer.'),
      );
      path = pathOf(findMedia(JSON.parse(JSON.stringify(updated.message)))?.node);
    } catch (error) {
      throw new MediaLostError({ cause: error });
    }
    const encrypted = path === null ? null : await this.host.download(path, deadline);
    if (encrypted === null) throw new MediaLostError();
    return encrypted;
  }
}

/**
 * Where a file is: the path alone. The host that a message names is anybody's choice, and not asked unless it is one of
 * WhatsApp's, whose path counts then.
 */
function pathOf(node: MessageContent | undefined): string | null {
  const path = textIn(node?.['directPath']);
  if (path !== null) return path.startsWith('/') ? path : null;
  const url = textIn(node?.['url']);
  if (url === null || !URL.canParse(url)) return null;
  const { hostname, pathname, search } = new URL(url);
  return hostname.endsWith('.whatsapp.net') ? `${pathname}${search}` : null;
}

const textIn = (value: unknown): string | null =>
  typeof value === 'string' && value !== '' ? value : null;

/** The content in the library's words. Whatever it would find out by itself, holding the whole file, is given. */
function libraryMedia(
  { as, mimetype, fileName, caption, facts }: MediaContent,
  stream: Readable,
): AnyMediaMessageContent {
  const media = { stream };
  const type = mimetype ?? undefined;
  const text = caption ?? undefined;
  const {
    width,
    height,
    seconds,
    waveform,
    isAnimated,
    thumbnail: jpegThumbnail = '',
  } = facts ?? NO_FACTS;
  switch (as) {
    case 'image':
      return { image: media, mimetype: type, caption: text, jpegThumbnail, width, height };
    case 'video':
    case 'video-note': {
      const film = { video: media, mimetype: type, jpegThumbnail, width, height, seconds };
      // Clients read `gifPlayback` of every film, also where it says nothing.
      return as === 'video'
        ? { ...film, caption: text, gifPlayback: false }
        : { ...film, ptv: true };
    }
    case 'audio':
      return { audio: media, mimetype: type, seconds: seconds ?? 0 };
    case 'voice': {
      const wave = waveform === undefined ? NO_WAVE : Buffer.from(waveform, 'base64');
      return Object.assign(
        { audio: media, mimetype: type, seconds: seconds ?? 0, ptt: true },
        { waveform: wave },
      );
    }
    case 'document':
      return {
        document: media,
        mimetype: type ?? 'application/octet-stream',
        fileName: fileName ?? 'file',
        caption: text,
      };
    case 'sticker':
      return { sticker: media, mimetype: type, isAnimated, width, height };
  }
}

const NO_FACTS: MediaFacts = {};
const NO_WAVE = Buffer.alloc(0);
