import {
  type AuthenticationCreds,
  type GroupMetadata,
  makeWASocket,
  proto,
  type WASocket,
  type WAVersion,
} from '@switchboard/baileys';
import type { AppConfig } from '@switchboard/config';
import type { MediaStore } from '@switchboard/media';
import type { ChannelHost, ChannelInstance, InstanceSettings } from '../channel.js';
import type { AuthWriter } from './auth/auth-writer.js';
import { SignalKeys } from './auth/signal-keys.js';
import { DecryptionInbox, ownAddresses } from './inbox/decryption-inbox.js';
import type { InboxTracker } from './inbox/inbox-tracker.js';
import { MediaHost } from './media/media-host.js';
import { MediaLine } from './media/media-line.js';
import { toMessageKey } from './mapping/message.mapper.js';
import type { SessionLog } from './session-log.js';
import { committingRepositoryFactory } from './signal/committing-repository.js';
import { quietLogger } from './socket/quiet-logger.js';
import { socketOptions } from './socket/socket-options.js';
import type { SocketRoute } from './socket/socket-route.js';
import { watchWire, type WireHandlers } from './socket/watch-wire.js';

/** What one connection is made of. */
export interface SocketParts {
  readonly instance: ChannelInstance;
  /** The settings at any moment. */
  readonly settings: () => InstanceSettings;
  readonly host: ChannelHost;
  readonly config: Pick<AppConfig, 'qrcode' | 'whatsapp'>;
  /** Of WhatsApp Web; null: the library's own. */
  readonly version: WAVersion | null;
  /** Null: the connection goes out directly. */
  readonly route: SocketRoute | null;
  readonly media: MediaStore;
  readonly creds: AuthenticationCreds;
  readonly writer: AuthWriter;
  readonly tracker: InboxTracker;
  readonly log: SessionLog;
  /** The members of a group, for a message that goes there; undefined: the library asks for itself. */
  readonly findGroup: (socket: WASocket, jid: string) => Promise<GroupMetadata | undefined>;
  /** Told of a failure of the store before the library is. */
  readonly onStoreFailure: (error: unknown) => void;
}

/** The library's socket, with the way of its files and the groups that are known beside it. */
export type GatewaySocket = WASocket & {
  readonly files: MediaLine;
  /** A group as it is known; WhatsApp is asked where it is not. */
  readonly groupOf: (jid: string) => Promise<GroupMetadata>;
};

/** Makes the library's socket, which connects at once, with its mends in place. */
export function openSocket(
  parts: SocketParts,
  handlers: Omit<WireHandlers, 'onMessage' | 'onListenerFailure'>,
): GatewaySocket {
  const { host, creds, tracker, log, onStoreFailure } = parts;
  const socket: WASocket = makeWASocket(
    socketOptions(
      parts.instance,
      parts.config,
      {
        auth: { creds, keys: new SignalKeys(host.auth, parts.writer, onStoreFailure) },
        makeSignalRepository: committingRepositoryFactory(
          (keys) => new DecryptionInbox(host.auth, keys, tracker, onStoreFailure),
        ),
        getMessage: (key) => findMessage(host, key),
        cachedGroupMetadata: (jid) => parts.findGroup(socket, jid),
        logger: quietLogger(log),
      },
      parts.settings,
      parts.route,
      parts.version,
    ),
  );
  watchWire(socket.ws, {
    ...handlers,
    onMessage: (stanza) => {
      tracker.arrive(stanza, ownAddresses(creds));
    },
    onListenerFailure: (event, error) => {
      log.warn('channel.listener_failed', error, { listener: event });
    },
  });
  return Object.assign(socket, {
    files: filesOf(socket, parts),
    groupOf: async (jid: string) =>
      (await parts.findGroup(socket, jid)) ?? (await socket.groupMetadata(jid)),
  });
}

function filesOf(
  socket: Pick<WASocket, 'refreshMediaConn'>,
  { instance, media, config, route }: SocketParts,
): MediaLine {
  const host = new MediaHost({
    url: config.whatsapp.mediaUrl,
    dispatcher: route?.dispatcher ?? null,
    uploadHosts: (anew) => socket.refreshMediaConn(anew),
  });
  return new MediaLine(instance.instanceId, media, host);
}

/** A stored message in the library's form, for a peer that asks for it again. */
async function findMessage(
  host: ChannelHost,
  libraryKey: Parameters<typeof toMessageKey>[0],
): Promise<proto.IMessage | undefined> {
  const key = toMessageKey(libraryKey);
  const content = key === null ? null : await host.findMessage(key);
  return content === null ? undefined : proto.Message.fromObject({ ...content });
}
