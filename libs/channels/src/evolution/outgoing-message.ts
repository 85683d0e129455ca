import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { ProxyRoute } from '@switchboard/http';
import type { MediaStore } from '@switchboard/media';
import type { ChannelMessage, MessageContent } from '../channel-message.js';
import { NotAvailableOnChannelError } from '../channel.errors.js';
import type { OutgoingContent } from '../commands/outgoing-content.js';
import type { SendMessage } from '../commands/send-message.js';
import type { LinkedMedia } from '../direct/linked-media.js';
import { outgoingMedia } from './outgoing-media.js';

const SECOND_MS = 1_000;

/** What is needed to send for one instance, and to fetch what messages speak of. */
export interface Bridge {
  readonly instanceId: string;
  /** Where the bridge fetches media from that came in no other way. */
  readonly store: MediaStore;
  readonly links: LinkedMedia;
  /** By which way files are fetched; null: directly. */
  readonly route: ProxyRoute | null;
  /** The words in which a content is refused that this channel does not carry. */
  readonly notAvailable: string;
}

/**
 * A message as it is stored and told; `send.message` is what carries it to the bridge.
 *
 * @throws NotAvailableOnChannelError
 */
export async function outgoingMessage(
  bridge: Bridge,
  command: SendMessage,
  deadline: AbortSignal,
): Promise<ChannelMessage> {
  const content = await carried(bridge, command.content);
  if (content === null) throw new NotAvailableOnChannelError(bridge.notAvailable);
  if (command.delayMs > 0) await wait(command.delayMs, undefined, { signal: deadline });
  const quotedId = command.asWritten?.quotedId ?? command.quoted?.key.id ?? null;
  const quoted = command.quoted?.key ?? (quotedId === null ? null : { id: quotedId });
  return {
    key: { remoteJid: command.chat, fromMe: true, id: command.messageId ?? randomUUID() },
    pushName: null,
    status: 'PENDING',
    message: {
      ...content.message,
      ...(quoted === null ? {} : { quoted: { ...quoted } }),
    },
    contextInfo: quotedId === null ? null : { stanzaId: quotedId },
    messageType: content.messageType,
    messageTimestamp: Math.floor(Date.now() / SECOND_MS),
    source: 'unknown',
  };
}

interface Carried {
  readonly messageType: string;
  readonly message: MessageContent;
}

/** The content in the wire contract's shape for this channel; null for what it does not carry. */
async function carried(
  { store, instanceId }: Bridge,
  content: OutgoingContent,
): Promise<Carried | null> {
  switch (content.kind) {
    case 'text':
      return { messageType: 'conversation', message: { conversation: content.text } };
    case 'buttons': {
      const { title, description, footer, buttons } = content;
      return {
        messageType: 'buttonMessage',
        message: {
          title,
          ...(description === null ? {} : { description }),
          ...(footer === null ? {} : { footer }),
          buttons: buttons.map((button) => ({ ...button })),
        },
      };
    }
    case 'location':
    case 'contacts':
    case 'reaction':
    case 'poll':
    case 'list':
    case 'template':
      return null;
    case 'media':
      return outgoingMedia(store, instanceId, content);
  }
}
