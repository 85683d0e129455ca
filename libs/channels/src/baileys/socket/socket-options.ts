import { release } from 'node:os';
import {
  Browsers,
  proto,
  type SocketConfig,
  type UserFacingSocketConfig,
  type WABrowserDescription,
  type WAVersion,
} from '@switchboard/baileys';
import type { AppConfig } from '@switchboard/config';
import type { ChannelInstance, InstanceSettings } from '../../channel.js';
import { ignoresChat } from './ignored-chats.js';
import type { SocketRoute } from './socket-route.js';

/** What a session brings to its socket. */
export type SessionParts = Pick<
  SocketConfig,
  'auth' | 'cachedGroupMetadata' | 'getMessage' | 'logger' | 'makeSignalRepository'
>;

/** The library's options for one connection. What is not named here is the library's default. */
export function socketOptions(
  instance: ChannelInstance,
  config: Pick<AppConfig, 'qrcode' | 'whatsapp'>,
  parts: SessionParts,
  /** The settings at any later moment. */
  settingsNow: () => InstanceSettings,
  /** Null: it goes out directly. */
  route: SocketRoute | null,
  /** Of WhatsApp Web; null: the library's own. */
  version: WAVersion | null,
): UserFacingSocketConfig {
  const settings = settingsNow();
  return {
    ...parts,
    ...(config.whatsapp.websocketUrl === null
      ? {}
      : { waWebSocketUrl: config.whatsapp.websocketUrl }),
    ...(route === null
      ? {}
      : { agent: route.agent, fetchAgent: route.agent, options: downloadsBy(route) }),
    ...(version === null ? {} : { version }),
    browser: browserOf(instance, config.whatsapp),
    qrTimeout: config.qrcode.timeoutMs,
    // What we send is answered to whoever sent it; told here too, it would be told twice.
    emitOwnEvents: false,
    // One try: the store has ended the connection before it fails, and what was not committed comes again.
    transactionOpts: { maxCommitRetries: 1, delayBetweenTriesMs: 0 },
    markOnlineOnConnect: settings.alwaysOnline,
    syncFullHistory: settings.syncFullHistory,
    shouldSyncHistoryMessage: ({ syncType }) =>
      settings.syncFullHistory || syncType !== proto.HistorySync.HistorySyncType.FULL,
    shouldIgnoreJid: (jid) => ignoresChat(jid, settingsNow()),
  };
}

/** Node's types know the dispatcher of its own, older client alone; the method that is called is the same. */
function downloadsBy({ dispatcher }: SocketRoute): RequestInit {
  const options: RequestInit = {};
  return Object.assign(options, { dispatcher });
}

/** The name under which the phone lists this device. Pairing codes are only given to browsers that WhatsApp knows. */
function browserOf(
  instance: ChannelInstance,
  { deviceName, browserName }: AppConfig['whatsapp'],
): WABrowserDescription {
  return instance.pairingNumber === null
    ? [deviceName, browserName, release()]
    : Browsers.macOS('Chrome');
}
