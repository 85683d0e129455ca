import { createCipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { type BinaryNode, getBinaryNodeChild, proto } from '@switchboard/baileys';
import type { Accounts } from '../accounts/accounts.js';
import { jidOf } from '../accounts/address.js';
import type { LinkedDevice } from '../accounts/linked-device.js';
import type { MediaStore } from '../media/media-store.js';
import { findMessage } from './known-messages.js';
import { mediaOf } from './media-messages.js';
import { bytes, node, timestamp } from '../stanzas/stanzas.js';

const { NOT_FOUND, SUCCESS } = proto.MediaRetryNotification.ResultType;
const KEY_INFO = 'WhatsApp Media Retry Notification';

/** A client asks its phone to upload the file of a message again, because the media host has it no more. */
export class MediaRetries {
  constructor(
    private readonly accounts: Accounts,
    private readonly store: MediaStore,
  ) {}

  /** Handles a `<receipt type="server-error">` of a client. */
  fromClient(device: LinkedDevice, receipt: BinaryNode): void {
    const { id = '' } = receipt.attrs;
    const asked = getBinaryNodeChild(receipt, 'rmr');
    const rmr = node('rmr', { ...asked?.attrs });
    const attributes = { id, from: jidOf(device.number), type: 'mediaretry', t: timestamp() };
    const answer = this.uploadAgain(device.number, id);
    device.queue.push(node('notification', attributes, [answer, rmr]));
  }

  private uploadAgain(number: string, id: string): BinaryNode {
    const account = this.accounts.get(number);
    const message = account.keepsMedia ? findMessage(account, id) : null;
    const media = message && mediaOf(message.content);
    const kept = media && this.store.kept(media.directPath);
    if (!kept) return node('error', { code: String(NOT_FOUND) });
    const directPath = this.store.put(kept);
    const plaintext = proto.MediaRetryNotification.encode({
      stanzaId: id,
      directPath,
      result: SUCCESS,
    });
    const iv = randomBytes(12);
    const key = Buffer.from(hkdfSync('sha256', media.mediaKey, '', KEY_INFO, 32));
    const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(id));
    const ciphertext = [cipher.update(plaintext.finish()), cipher.final(), cipher.getAuthTag()];
    const payload = bytes('enc_p', Buffer.concat(ciphertext));
    return node('encrypt', {}, [payload, bytes('enc_iv', iv)]);
  }
}
