import type { MediaStore } from '@switchboard/media';
import type { ChannelMessage, JsonObject } from '../../channel-message.js';
import { NotAvailableOnChannelError } from '../../channel.errors.js';
import type { MediaContent } from '../../commands/outgoing-content.js';
import type { SendMessage } from '../../commands/send-message.js';
import type { LinkedMedia } from '../../direct/linked-media.js';
import type { GraphAccount } from '../graph/graph-account.js';
import type { GraphClient } from '../graph/graph-client.js';
import type { GraphMedia } from '../graph/graph-media.js';
import { graphMedia, storedMedia } from './content/media.js';
import {
  type GraphContent,
  type StoredContent,
  toGraphContent,
  toStoredContent,
} from './graph-content.js';
import { mediumOf } from './graph-medium.js';

/** Milliseconds in a second. */
const SECOND_MS = 1_000;

/** What is needed to send for one account. */
export interface Sender {
  readonly graph: GraphClient;
  readonly account: GraphAccount;
  readonly instanceId: string;
  /** Media that Meta holds. */
  readonly media: GraphMedia;
  /** Media that the gateway holds. */
  readonly store: MediaStore;
  /** Media that lie at an address. */
  readonly links: LinkedMedia;
  /** What the wire contract answers to who sends what this channel has not. */
  readonly notAvailable: string;
}

/**
 * Sends a message; `delayMs` and mentions mean nothing on this channel.
 *
 * @throws NotAvailableOnChannelError, ContentNotAllowedError
 * @throws GraphRefusedError, GraphUnreadableError, EgressError, ProxyError, MediaGoneError
 */
export async function sendMessage(
  sender: Sender,
  command: SendMessage,
  signal: AbortSignal,
): Promise<ChannelMessage> {
  const { graph, account, notAvailable } = sender;
  const { content } = command;
  if (!isSendable(content)) throw new NotAvailableOnChannelError(notAvailable);
  const quotedId = quotedIdOf(command);
  const to = digitsOf(command);
  const { body, messageType, message } = await contentOf(sender, content, signal);
  const { id, waId } = await graph.sendMessage(
    account,
    {
      recipient_type: 'individual',
      to,
      ...body,
      ...(quotedId === null ? {} : { context: { message_id: quotedId } }),
    },
    signal,
  );
  const contextInfo = quotedId === null ? null : { stanzaId: quotedId };
  return {
    // Meta decides which account a number is; statuses will name that one.
    key: { remoteJid: `${waId ?? to}@s.whatsapp.net`, fromMe: true, id },
    pushName: null,
    status: 'PENDING',
    message: { ...message, ...(contextInfo === null ? {} : { contextInfo }) },
    contextInfo,
    messageType,
    messageTimestamp: Math.floor(Date.now() / SECOND_MS),
    source: 'unknown',
  };
}

/** As Graph wants it, and as it is stored. */
async function contentOf(
  sender: Sender,
  content: Sendable,
  signal: AbortSignal,
): Promise<StoredContent & { readonly body: JsonObject }> {
  if (content.kind !== 'media') {
    return { ...toStoredContent(content), body: toGraphContent(content) };
  }
  const medium = await mediumOf(sender, content, signal);
  return { ...storedMedia(content, medium), body: graphMedia(content, medium) };
}

type Sendable = GraphContent | MediaContent;

const SENDABLE: ReadonlySet<string> = new Set<Sendable['kind']>([
  'text',
  'location',
  'contacts',
  'reaction',
  'buttons',
  'list',
  'template',
  'media',
]);

const isSendable = (content: { readonly kind: string }): content is Sendable =>
  SENDABLE.has(content.kind);

/** What is quoted is named by its id alone, stored here or not. */
const quotedIdOf = ({ asWritten, quoted }: SendMessage): string | null =>
  asWritten?.quotedId ?? quoted?.key.id ?? null;

/** Meta takes a number as it is dialled: what WhatsApp's older accounts lack is its own business. */
function digitsOf(command: SendMessage): string {
  const [user = ''] = (command.asWritten?.number ?? command.chat).split(/[:@]/);
  return user.replace(/\D/g, '');
}
