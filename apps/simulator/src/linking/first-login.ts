import { deflateSync } from 'node:zlib';
import { proto } from '@switchboard/baileys';
import type { Accounts } from '../accounts/accounts.js';
import type { LinkedDevice } from '../accounts/linked-device.js';
import type { PhoneSender } from '../messages/phone-sender.js';

/**
 * What a phone sends a client that it has just linked: the key of the account's settings, then its (empty) history.
 * Without the history a client holds back all events for 20 seconds.
 */
export async function welcomeDevice(
  accounts: Accounts,
  phones: PhoneSender,
  device: LinkedDevice,
): Promise<void> {
  const account = accounts.get(device.number);
  await account.appState.ensurePushName(account.name);
  await phones.sendPeerMessage(account, device, {
    protocolMessage: {
      type: proto.Message.ProtocolMessage.Type.APP_STATE_SYNC_KEY_SHARE,
      appStateSyncKeyShare: { keys: [account.appState.keyShare()] },
    },
  });
  const { INITIAL_BOOTSTRAP } = proto.HistorySync.HistorySyncType;
  const history = proto.HistorySync.encode({ syncType: INITIAL_BOOTSTRAP }).finish();
  await phones.sendPeerMessage(account, device, {
    protocolMessage: {
      type: proto.Message.ProtocolMessage.Type.HISTORY_SYNC_NOTIFICATION,
      historySyncNotification: {
        syncType: proto.Message.HistorySyncType.INITIAL_BOOTSTRAP,
        initialHistBootstrapInlinePayload: deflateSync(history),
        chunkOrder: 1,
        progress: 100,
      },
    },
  });
}
