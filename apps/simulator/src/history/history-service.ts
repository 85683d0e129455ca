import { randomBytes } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { proto } from '@switchboard/baileys';
import type { Account } from '../accounts/account.js';
import type { Accounts } from '../accounts/accounts.js';
import { parseChat } from '../accounts/chat.js';
import type { LinkedDevice } from '../accounts/linked-device.js';
import { encryptMedia } from '../media/media-cipher.js';
import type { MediaStore } from '../media/media-store.js';
import type { PhoneSender } from '../messages/phone-sender.js';
import { EMPTY_BOOTSTRAP, encodeHistory, type HistoryChunk } from './history-chunk.js';

const { APP_STATE_SYNC_KEY_SHARE, HISTORY_SYNC_NOTIFICATION } = proto.Message.ProtocolMessage.Type;
const { HISTORY_SYNC_ON_DEMAND } = proto.Message.PeerDataOperationRequestType;

/** What phones send their own clients: the key of the account's settings, and the history. */
export class HistoryService {
  constructor(
    private readonly accounts: Accounts,
    private readonly phones: PhoneSender,
    private readonly store: MediaStore,
  ) {}

  /**
   * For a client that was just linked. It holds back all events for 20 seconds unless it gets a bootstrap, so there is
   * always one, which may be empty.
   */
  async welcome(device: LinkedDevice): Promise<void> {
    const account = this.accounts.get(device.number);
    await account.appState.ensurePushName(account.name);
    await this.phones.sendPeerMessage(account, device, {
      protocolMessage: {
        type: APP_STATE_SYNC_KEY_SHARE,
        appStateSyncKeyShare: { keys: [account.appState.keyShare()] },
      },
    });
    const begins = account.history[0]?.type === 'INITIAL_BOOTSTRAP';
    const told = account.history.filter(({ type }) => type !== 'ON_DEMAND');
    const chunks = begins ? told : [EMPTY_BOOTSTRAP, ...told];
    for (const [index, chunk] of chunks.entries()) {
      await this.send(account, device, chunk, index + 1);
    }
  }

  /** Sends a part of a history to a client. */
  async send(
    account: Account,
    device: LinkedDevice,
    chunk: HistoryChunk,
    chunkOrder: number,
    requestId?: string,
  ): Promise<void> {
    const payload = deflateSync(encodeHistory(chunk, account.number));
    const content = chunk.inline
      ? { initialHistBootstrapInlinePayload: payload }
      : await this.upload(payload);
    await this.phones.sendPeerMessage(account, device, {
      protocolMessage: {
        type: HISTORY_SYNC_NOTIFICATION,
        historySyncNotification: {
          syncType: proto.Message.HistorySyncType[chunk.type],
          chunkOrder,
          progress: chunk.progress,
          peerDataRequestSessionId: requestId,
          ...content,
        },
      },
    });
  }

  /** A client asks its phone for something: older messages of a chat are answered, the rest is not. */
  async answer(device: LinkedDevice, id: string, message: proto.IMessage): Promise<void> {
    const request = message.protocolMessage?.peerDataOperationRequestMessage;
    const asked = request?.historySyncOnDemandRequest;
    if (request?.peerDataOperationRequestType !== HISTORY_SYNC_ON_DEMAND || !asked) return;
    const account = this.accounts.get(device.number);
    const chat = parseChat(asked.chatJid ?? undefined)?.chat;
    const known = account.history
      .flatMap(({ chats }) => chats)
      .filter((past) => past.chat === chat);
    const before = Number(asked.oldestMsgTimestampMs ?? 0);
    const messages = known
      .flatMap((past) => past.messages)
      .filter(({ at }) => at.getTime() < before)
      .toSorted((one, other) => other.at.getTime() - one.at.getTime())
      .slice(0, asked.onDemandMsgCount ?? 0);
    const chats = known.slice(0, 1).map((past) => ({ ...past, messages }));
    const chunk = { ...EMPTY_BOOTSTRAP, type: 'ON_DEMAND' as const, chats };
    await this.send(account, device, chunk, 1, id);
  }

  private async upload(payload: Buffer): Promise<proto.Message.IHistorySyncNotification> {
    const mediaKey = randomBytes(32);
    const { blob, fileSha256, fileEncSha256 } = await encryptMedia(
      payload,
      mediaKey,
      'md-msg-hist',
    );
    const directPath = this.store.put(blob);
    return { directPath, mediaKey, fileSha256, fileEncSha256, fileLength: payload.length };
  }
}
