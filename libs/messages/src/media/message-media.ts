import { Injectable } from '@nestjs/common';
import {
  findMedia,
  type FoundMedia,
  type MessageContent,
  type MessageKey,
} from '@switchboard/channels';
import { Connections } from '@switchboard/connections';
import { MediaGoneError, MediaStore, type StoredMedia } from '@switchboard/media';
import {
  MediaMessagesRepository,
  type MessageNaming,
  type StoredMessage,
} from './media-messages.repository.js';
import { MessageNotFoundError, NotMediaMessageError } from './message-media.errors.js';

/** How long WhatsApp, and the phone when it is asked again, may take to give a file. */
const FETCH_TIMEOUT_MS = 120_000;

/** A message, and the medium that it speaks of. */
export interface MediaMessage {
  readonly key: MessageKey;
  readonly content: MessageContent;
  readonly found: FoundMedia;
}

/** How a medium is brought. */
export interface BringOptions {
  readonly timeoutMs?: number;
  /** As in the command `fetch-media`. */
  readonly asksAgain?: boolean;
}

/** Media of messages: from the store, or brought there from WhatsApp by the connection. */
@Injectable()
export class MessageMedia {
  constructor(
    private readonly messages: MediaMessagesRepository,
    private readonly store: MediaStore,
    private readonly connections: Connections,
  ) {}

  /**
   * The stored message that is named, with its medium. Where none is stored, `given` is taken for it.
   *
   * @throws MessageNotFoundError, NotMediaMessageError
   */
  async find(
    instanceId: string,
    naming: MessageNaming,
    given: MessageContent | null = null,
  ): Promise<MediaMessage> {
    const stored = (await this.messages.find(instanceId, naming)) ?? givenMessage(naming, given);
    if (stored === null) throw new MessageNotFoundError();
    const found = findMedia(stored.content);
    if (found === null) throw new NotMediaMessageError(wordsOn(stored.content));
    return { ...stored, found };
  }

  /**
   * The medium in the store, where it is brought when it is not there.
   *
   * @throws MediaLostError, MediaDamagedError, MediaDownloadError, MediaNotFetchableError, MediaTooLargeError
   * @throws what `Connections.run` throws
   */
  async bring(
    instanceId: string,
    { key, content }: Pick<MediaMessage, 'key' | 'content'>,
    { timeoutMs = FETCH_TIMEOUT_MS, asksAgain = false }: BringOptions = {},
  ): Promise<StoredMedia> {
    const stored = await this.store.findOf(instanceId, key);
    if (stored !== null) return stored;
    const command = { kind: 'fetch-media', key, content, asksAgain } as const;
    const { mediaId } = await this.connections.run(instanceId, command, timeoutMs);
    const fetched = await this.store.find(instanceId, mediaId);
    if (fetched === null) throw new MediaGoneError();
    return fetched;
  }
}

function givenMessage(
  { id, remoteJid, fromMe = false }: MessageNaming,
  content: MessageContent | null,
): StoredMessage | null {
  return content === null || remoteJid === undefined
    ? null
    : { key: { id, remoteJid, fromMe }, content };
}

/** The wire contract's words on a message without a medium. */
function wordsOn(content: MessageContent): string | undefined {
  const names = Object.keys(content);
  if (names.length === 1 && names[0] === 'messageContextInfo')
    return 'The message is messageContextInfo';
  if ('templateMessage' in content)
    return 'Template message does not contain a supported media type';
  return undefined;
}
