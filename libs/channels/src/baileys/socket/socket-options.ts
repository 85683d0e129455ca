import { release } from 'node:os';
import {
  Browsers,
  proto,
  type SocketConfig,
  type UserFacingSocketConfig,
  type WABrowserDescription,
} from '@switchboard/baileys';
import type { AppConfig } from '@switchboard/config';
import type { ChannelInstance, InstanceSettings } from '../../channel.js';
import { ignoresChat } from './ignored-chats.js';
import { proxyAgent } from './proxy-agent.js';

/** What a session brings to its socket. */
export type SessionParts = Pick<
  SocketConfig,
  'auth' | 'getMessage' | 'logger' | 'makeSignalRepository'
>;

/** The library's options for one connection. What is not named here is the library's default, its version included. */
export function socketOptions(
  instance: ChannelInstance,
  config: Pick<AppConfig, 'qrcode' | 'whatsapp'>,
  parts: SessionParts,
  /** The settings at any later moment. */
  settingsNow: () => InstanceSettings,
): UserFacingSocketConfig {
  const settings = settingsNow();
  const agent = proxyAgent(instance.proxy);
  return {
    ...parts,
    ...(config.whatsapp.websocketUrl === null
      ? {}
      : { waWebSocketUrl: config.whatsapp.websocketUrl }),
    ...(agent === undefined ? {} : { agent, fetchAgent: agent }),
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

/** The name under which the phone lists this device. Pairing codes are only given to browsers that WhatsApp knows. */
function browserOf(
  instance: ChannelInstance,
  { deviceName, browserName }: AppConfig['whatsapp'],
): WABrowserDescription {
  return instance.pairingNumber === null
    ? [deviceName, browserName, release()]
    : Browsers.macOS('Chrome');
}
