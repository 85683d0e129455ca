import { createCipheriv, createHash, randomBytes } from 'node:crypto';
import { normalizeMessageContent, type proto } from '@switchboard/baileys';
import type { Account } from '../accounts/account.js';
import { type Addressing, jidOf } from '../accounts/address.js';
import { decryptMedia } from '../media/media-cipher.js';
import { keyOf, type KnownMessage, knownMessage } from '../messages/known-messages.js';
import { createMediaMessage, mediaOf, type MediaReference } from '../messages/media-messages.js';
import { type MessageJson, messageFromJson } from '../messages/message-content.js';
import {
  openVote,
  type PollContext,
  quoting,
  revokeMessage,
  textMessage,
  voteMessage,
  withSecret,
} from '../messages/message-drafts.js';
import type { WrittenMessage } from '../messages/phone-sender.js';
import { MediaError, NotFoundError } from '../simulator.errors.js';
import type { SimulatorCore } from '../simulator-core.js';
import type * as requests from './requests.js';
import type { MediaView, PollVote, SentMedia } from './views.js';

const DEFAULT_FILE_BYTES = 1024;
const ADDRESSINGS: readonly Addressing[] = ['pn', 'lid'];

/** Where a message goes to. */
type Target = Omit<requests.SendText, 'text'>;

/** A message that another one refers to. */
type Reference = requests.RevokeMessage;

/** What people do with their phones. */
export class PhoneControl {
  constructor(private readonly core: SimulatorCore) {}

  async send(target: Target, message: proto.IMessage): Promise<{ id: string }> {
    const addressing = target.addressing ?? 'pn';
    const answer = target.quoted ? this.quoting(target, message, target.quoted) : message;
    const id = await this.core.phones.send({
      ...target,
      addressing,
      message: withSecret(answer),
    });
    return { id };
  }

  /** Writes all the texts, then has them delivered in another order. */
  async sendInOrder(
    target: Target,
    texts: readonly string[],
    order: readonly number[],
  ): Promise<{ ids: string[] }> {
    const addressing = target.addressing ?? 'pn';
    const written: WrittenMessage[] = [];
    for (const text of texts) {
      const message = withSecret(textMessage(text));
      written.push(await this.core.phones.write({ ...target, addressing, message }));
    }
    for (const place of order) await written[place]?.deliver();
    return { ids: written.map(({ id }) => id) };
  }

  async sendMedia({ bytes, size, ...request }: requests.SendMedia): Promise<SentMedia> {
    const { media } = this.core;
    const file = bytes ? Buffer.from(bytes, 'base64') : madeUpFile(size ?? DEFAULT_FILE_BYTES);
    let directPath = '';
    const message = await createMediaMessage(
      { ...request, file },
      randomBytes(32),
      (blob) => (directPath = media.store.put(blob)),
      (path) => `https://${media.hostname}${path}`,
    );
    const { id } = await this.send(request, message);
    return { id, directPath, sha256: sha256Hex(file), size: file.length };
  }

  /** Sends something that refers to a message, to the chat of that message. */
  async answer(
    { from, id, addressing = 'pn' }: Reference,
    create: (key: proto.IMessageKey, message: KnownMessage) => proto.IMessage,
    edit?: string,
  ): Promise<{ id: string }> {
    const message = knownMessage(this.core.accounts.get(from), id);
    const style = this.core.groups.find(message.chat)?.addressing ?? addressing;
    const content = create(keyOf(message, style), message);
    const sent = { from, to: message.chat, addressing: style, message: content, edit };
    return { id: await this.core.phones.send(sent) };
  }

  async revoke(reference: Reference): Promise<{ id: string }> {
    const { fromMe } = knownMessage(this.core.accounts.get(reference.from), reference.id);
    return await this.answer(reference, revokeMessage, fromMe ? '7' : '8');
  }

  async vote(reference: Reference, options: readonly string[]): Promise<{ id: string }> {
    return await this.answer(reference, (key, poll) => {
      const { addressing = 'pn' } = reference;
      const style = this.core.groups.find(poll.chat)?.addressing ?? addressing;
      const context = {
        pollId: poll.id,
        creator: jidOf(poll.author, style),
        voter: jidOf(reference.from, style),
        secret: pollOf(poll).secret,
      };
      return voteMessage(key, context, options);
    });
  }

  votes(number: string, id: string): PollVote[] {
    const account = this.core.accounts.get(number);
    const poll = knownMessage(account, id);
    const { secret, names } = pollOf(poll);
    return updatesOf(account).flatMap(({ by, at, content }) => {
      const update = messageFromJson(content).pollUpdateMessage;
      if (update?.pollCreationMessageKey?.id !== id || !update.vote) return [];
      const contexts = contextsOf(poll, by, secret);
      for (const context of contexts) {
        const hashes = openVote(update.vote, context);
        if (hashes) return [{ by, at, options: hashes.map((hash) => names.get(hash) ?? hash) }];
      }
      return [];
    });
  }

  async media(number: string, id: string, withBytes: boolean): Promise<MediaView> {
    const media = this.mediaReference(number, id);
    const blob = this.core.media.store.get(media.directPath);
    if (!Buffer.isBuffer(blob)) {
      throw new MediaError('media.gone', `The media host has no file for ${id} (any more).`);
    }
    const file = await decryptMedia(blob, media.mediaKey, media.type);
    checkHash('fileEncSha256', blob, media.fileEncSha256);
    checkHash('fileSha256', file, media.fileSha256);
    const { type, mimetype, directPath } = media;
    const bytes = withBytes ? file.toString('base64') : null;
    return { type, mimetype, directPath, sha256: sha256Hex(file), size: file.length, bytes };
  }

  expireMedia(number: string, id: string): void {
    this.core.media.store.expire(this.mediaReference(number, id).directPath);
  }

  private mediaReference(number: string, id: string): MediaReference {
    const media = mediaOf(knownMessage(this.core.accounts.get(number), id).content);
    if (media) return media;
    throw new NotFoundError('media.not_found', `The message ${id} refers to no file.`);
  }

  private quoting({ from, addressing }: Target, message: proto.IMessage, id: string) {
    const quoted = knownMessage(this.core.accounts.get(from), id);
    const style = this.core.groups.find(quoted.chat)?.addressing ?? addressing ?? 'pn';
    return quoting(message, id, jidOf(quoted.author, style), quoted.content);
  }
}

/** Bytes that are the same for every file of this size. */
function madeUpFile(size: number): Buffer {
  const cipher = createCipheriv('aes-128-ctr', Buffer.alloc(16), Buffer.alloc(16));
  return cipher.update(Buffer.alloc(size));
}

function checkHash(field: string, bytes: Buffer, expected: Uint8Array): void {
  if (createHash('sha256').update(bytes).digest().equals(expected)) return;
  throw new MediaError('media.undecryptable', `${field} is not the hash of the file.`);
}

/** What votes for a poll are encrypted with, and the names of its options by their hashes. */
function pollOf(poll: KnownMessage): { secret: Uint8Array; names: ReadonlyMap<string, string> } {
  const message = messageFromJson(poll.content);
  const inner = normalizeMessageContent(message) ?? message;
  const creation =
    inner.pollCreationMessage ?? inner.pollCreationMessageV2 ?? inner.pollCreationMessageV3;
  const secret = message.messageContextInfo?.messageSecret;
  if (!creation || !secret) {
    throw new NotFoundError('message.not_found', `The message ${poll.id} is no poll.`);
  }
  const names = new Map<string, string>();
  for (const { optionName } of creation.options ?? []) {
    if (optionName) names.set(sha256Hex(Buffer.from(optionName)), optionName);
  }
  return { secret, names };
}

/** Clients differ in the form of the jids that a vote is bound to. */
function contextsOf(poll: KnownMessage, voter: string, secret: Uint8Array): PollContext[] {
  return ADDRESSINGS.flatMap((creatorStyle) =>
    ADDRESSINGS.map((voterStyle) => ({
      pollId: poll.id,
      creator: jidOf(poll.author, creatorStyle),
      voter: jidOf(voter, voterStyle),
      secret,
    })),
  );
}

/** Everything that the phone has received or sent, oldest first. */
function updatesOf(account: Account): { by: string; at: string; content: MessageJson }[] {
  const received = [...account.received.values()].map(({ from, decryptedAt, content }) => ({
    by: from,
    at: decryptedAt,
    content,
  }));
  const sent = [...account.sent.values()].map(({ sentAt, content }) => ({
    by: account.number,
    at: sentAt,
    content,
  }));
  return [...received, ...sent].toSorted((one, other) => one.at.localeCompare(other.at));
}

function sha256Hex(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
