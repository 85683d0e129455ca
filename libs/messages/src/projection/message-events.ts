import { type ChannelMessage, type ChannelReceipt, findMedia } from '@switchboard/channels';
import type { NewEvent } from '@switchboard/events';
import type { MessageUpdateDto } from '../dto/events/message-update.dto.js';
import type { MessageState } from '../store/message.repository.js';

/** A message in the shape of events and answers (shape M of the wire contract). */
export type WireMessage = ChannelMessage & {
  readonly instanceId: string;
  /** What can be done about the file of a message that has one. */
  readonly media?: { readonly state: MediaState };
};

/** `available`: it is fetched when it is asked for. The others are said where files are put into events. */
export const MEDIA_STATES = ['available', 'embedded', 'failed', 'too-large'] as const;
export type MediaState = (typeof MEDIA_STATES)[number];

/** Gives a message its instance, and the address of its file if it has one. */
export const toWireMessage = (
  instanceId: string,
  message: ChannelMessage,
  mediaUrl: string | null = null,
): WireMessage => ({
  key: message.key,
  pushName: message.pushName,
  status: message.status,
  message: mediaUrl === null ? message.message : { ...message.message, mediaUrl },
  contextInfo: message.contextInfo,
  messageType: message.messageType,
  messageTimestamp: message.messageTimestamp,
  instanceId,
  source: message.source,
  ...(findMedia(message.message) === null ? {} : { media: { state: 'available' } }),
});

/** Whether a stored answer is a message still, as this version knows it. */
export const isWireMessage = (stored: unknown): stored is WireMessage =>
  typeof stored === 'object' &&
  stored !== null &&
  'key' in stored &&
  'message' in stored &&
  'messageType' in stored &&
  'instanceId' in stored;

/** `messages.upsert` for what came in or was written on another device, `send.message` for what the API sent. */
export function messageEvent(
  instanceId: string,
  name: 'messages.upsert' | 'send.message',
  message: ChannelMessage,
  mediaUrl: string | null = null,
): NewEvent {
  return { instanceId, name, data: eventData(instanceId, message, mediaUrl) };
}

/** `messages.set`: messages of an earlier time, all those of one report. */
export function historyEvent(instanceId: string, messages: readonly ChannelMessage[]): NewEvent {
  const data = messages.map((message) => eventData(instanceId, message, null));
  return { instanceId, name: 'messages.set', data };
}

function eventData(instanceId: string, message: ChannelMessage, mediaUrl: string | null) {
  const wire = toWireMessage(instanceId, message, mediaUrl);
  return { ...wire, key: { ...wire.key } };
}

/**
 * `messages.update`: a new status of a stored message. `key` is given beside the contract's flat fields, because some
 * clients look for it. `status` is the contract's word on the channel that the message went by.
 */
export function statusEvent(
  instanceId: string,
  message: MessageState,
  { status, wireStatus, errors }: Pick<ChannelReceipt, 'status' | 'wireStatus' | 'errors'>,
  pollUpdates?: { readonly name: string; readonly voters: string[] }[],
): NewEvent {
  const { remote_jid: remoteJid, from_me: fromMe, message_id: keyId, participant } = message;
  const group = participant === null ? {} : { participant };
  return {
    instanceId,
    name: 'messages.update',
    data: {
      keyId,
      key: { remoteJid, fromMe, id: keyId, ...group },
      remoteJid,
      fromMe,
      ...group,
      status: wireStatus ?? status,
      ...(errors === undefined ? {} : { errors: [...errors] }),
      instanceId,
      messageId: message.id,
      ...(pollUpdates === undefined ? {} : { pollUpdates }),
    } satisfies MessageUpdateDto,
  };
}
