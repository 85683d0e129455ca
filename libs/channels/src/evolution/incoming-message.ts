import type { ChannelMessage } from '../channel-message.js';
import type { IncomingMessageDto } from './evolution-webhook.dto.js';

/** What the store needs and the bridge need not give. */
export interface Arrival {
  readonly id: string;
  /** Seconds since 1970. */
  readonly timestamp: number;
}

/** The message that a bridge tells, in the wire contract's shape M; null when there is nothing to tell. */
export function toChannelMessage(
  { key, message, messageType, pushName }: IncomingMessageDto,
  arrival: Arrival,
): ChannelMessage | null {
  const [firstField] = Object.keys(message ?? {});
  if (key === undefined || message === undefined || firstField === undefined) return null;
  const fromMe = key.fromMe ?? false;
  return {
    key: { remoteJid: key.remoteJid, fromMe, id: key.id || arrival.id },
    pushName: pushName ?? null,
    status: fromMe ? 'SERVER_ACK' : 'DELIVERY_ACK',
    message,
    contextInfo: null,
    messageType: messageType || firstField,
    messageTimestamp: arrival.timestamp,
    source: 'unknown',
  };
}
