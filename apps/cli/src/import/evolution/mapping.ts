import { createHash } from 'node:crypto';
import {
  type ChannelMessage,
  MESSAGE_STATUSES,
  type MessageSource,
  type MessageStatus,
} from '@switchboard/channels';
import { type AdoptedSpec, parseProxy } from '@switchboard/instances';
import type { ImportedChat, ImportedContact } from '@switchboard/messages';
import type { InstanceParts } from './database.js';
import { chatRow, contactRow, type InstanceRow, messageRow, type MessageRow } from './rows.js';

const UUID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i;
const SOURCES: readonly MessageSource[] = ['ios', 'android', 'web', 'desktop', 'unknown'];

/** Its own id where it is a UUID; else one that follows from it, so that a repeat finds it again. */
export function instanceIdOf({ id }: Pick<InstanceRow, 'id'>): string {
  if (UUID.test(id)) return id.toLowerCase();
  const hex = createHash('sha256').update(`evolution instance ${id}`).digest('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}

/** @param remarks what does not come along is added here, with the reason */
export function toSpec(row: InstanceRow, parts: InstanceParts, remarks: string[]): AdoptedSpec {
  const { setting, webhook } = parts;
  const sink = (kind: 'websocket' | 'rabbitmq') => {
    const found = parts[kind];
    return found?.enabled === true ? [{ kind, enabled: true, events: found.events }] : [];
  };
  return {
    instanceId: instanceIdOf(row),
    instanceName: row.name,
    integration: row.integration ?? 'WHATSAPP-BAILEYS',
    token: row.token,
    number: row.number,
    businessId: row.businessId,
    appSecret: null,
    ownerJid: row.ownerJid,
    profileName: row.profileName,
    profilePicUrl: row.profilePicUrl,
    settings: {
      rejectCall: setting?.rejectCall ?? false,
      msgCall: setting?.msgCall ?? '',
      groupsIgnore: setting?.groupsIgnore ?? false,
      alwaysOnline: setting?.alwaysOnline ?? false,
      readMessages: setting?.readMessages ?? false,
      readStatus: setting?.readStatus ?? false,
      syncFullHistory: setting?.syncFullHistory ?? false,
      wavoipToken: setting?.wavoipToken ?? '',
    },
    proxy: toProxy(parts.proxy, remarks),
    webhook:
      webhook === null || webhook.url === ''
        ? null
        : {
            enabled: webhook.enabled,
            url: webhook.url,
            events: webhook.events,
            headers: toHeaders(webhook.headers ?? {}, remarks),
            byEvents: webhook.webhookByEvents,
            base64: webhook.webhookBase64,
          },
    sinks: [...sink('websocket'), ...sink('rabbitmq')],
  };
}

function toProxy(row: InstanceParts['proxy'], remarks: string[]): AdoptedSpec['proxy'] {
  if (row === null || !row.enabled) return null;
  try {
    return parseProxy({
      proxyHost: row.host,
      proxyPort: row.port,
      proxyProtocol: row.protocol,
      proxyUsername: row.username ?? undefined,
      proxyPassword: row.password ?? undefined,
    });
  } catch {
    remarks.push('proxy: not taken over; its host, port or protocol is none');
    return null;
  }
}

function toHeaders(
  headers: Readonly<Record<string, unknown>>,
  remarks: string[],
): Record<string, string> | null {
  const kept: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) {
    if (name === 'jwt_key') {
      remarks.push('webhook: the JWT of "jwt_key" is not made here; requests are signed instead');
    } else kept[name] = String(value);
  }
  return Object.keys(kept).length === 0 ? null : kept;
}

/** Null for a row without a key or content. */
export function toMessage(row: unknown): ChannelMessage | null {
  const parsed = messageRow.safeParse(row);
  if (!parsed.success) return null;
  const { data } = parsed;
  const { key } = data;
  const participant = key.participant ?? data.participant;
  const remoteJidAlt = key.remoteJidAlt ?? key.senderPn ?? key.senderLid;
  const participantAlt = key.participantAlt ?? key.participantPn ?? key.participantLid;
  const mode = key.addressingMode;
  return {
    key: {
      remoteJid: key.remoteJid,
      fromMe: key.fromMe,
      id: key.id,
      ...(participant ? { participant } : {}),
      ...(remoteJidAlt && remoteJidAlt !== key.remoteJid ? { remoteJidAlt } : {}),
      ...(participantAlt ? { participantAlt } : {}),
      ...(mode === 'pn' || mode === 'lid' ? { addressingMode: mode } : {}),
    },
    pushName: data.pushName,
    status: statusOf(data),
    message: data.message,
    contextInfo: data.contextInfo ?? null,
    messageType: data.messageType,
    messageTimestamp: data.messageTimestamp,
    source: SOURCES.find((source) => source === data.source) ?? 'unknown',
  };
}

function statusOf({ status, key }: MessageRow): MessageStatus {
  const known = MESSAGE_STATUSES.find((name) => name === status);
  return known ?? (key.fromMe ? 'SERVER_ACK' : 'DELIVERY_ACK');
}

/** Null for a row without an address. */
export function toChat(row: unknown): ImportedChat | null {
  const parsed = chatRow.safeParse(row);
  return parsed.success ? parsed.data : null;
}

/** Null for a row without an address. */
export function toContact(row: unknown): ImportedContact | null {
  const parsed = contactRow.safeParse(row);
  return parsed.success ? parsed.data : null;
}
