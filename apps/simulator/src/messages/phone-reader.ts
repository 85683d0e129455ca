import type { Account } from '../accounts/account.js';
import type { Accounts } from '../accounts/accounts.js';
import { jidOf } from '../accounts/address.js';
import { isGroupChat } from '../accounts/chat.js';
import { isoNow } from '../clock.js';
import type { HistoryService } from '../history/history-service.js';
import type { Journal } from '../journal.js';
import { type EncryptedPart, type Envelope, isOwnCopy } from './envelope.js';
import { type MessageContent, messageToJson, readPlaintext } from './message-content.js';
import type { PhoneMailbox } from './message-router.js';
import type { ReceiptRouter } from './receipt-router.js';
import type { RetryRouter } from './retry-router.js';

/** What simulated phones do with what they get: decrypt, keep, confirm, or ask for it again. */
export class PhoneReader implements PhoneMailbox {
  constructor(
    private readonly accounts: Accounts,
    private readonly receipts: ReceiptRouter,
    private readonly retries: RetryRouter,
    private readonly journal: Journal,
    private readonly history: HistoryService,
  ) {}

  async receive(envelope: Envelope): Promise<void> {
    const account = this.accounts.get(envelope.to.number);
    const content = await this.open(account, envelope);
    if (!content) {
      this.retries.askAuthor(account, envelope);
      return;
    }
    if (envelope.attributes.category === 'peer') {
      const client = this.accounts.device(envelope.from);
      if (client) await this.history.answer(client, envelope.id, content.message);
      return;
    }
    record(account, envelope, content);
    this.journal.changed();
    if (account.sendsDeliveryReceipts && !isOwnCopy(envelope)) {
      const { from, chat, addressing, id } = envelope;
      this.receipts.fromPhone(account.number, {
        author: from.number,
        group: isGroupChat(chat) ? chat : null,
        addressing,
        ids: [id],
        type: 'delivery',
      });
    }
  }

  /** The content of a message, or null when it cannot (or is not to) be decrypted. */
  private async open(account: Account, envelope: Envelope): Promise<MessageContent | null> {
    if (account.decryptionsToFail > 0) {
      account.decryptionsToFail -= 1;
      return null;
    }
    try {
      let content: MessageContent | null = null;
      for (const part of envelope.parts) {
        const plaintext = await decrypt(account, envelope, part);
        if (!plaintext) return null;
        content = readPlaintext(plaintext);
        await learnSenderKey(account, envelope, content);
      }
      return content;
    } catch (error) {
      const sender = jidOf(envelope.from.number, 'pn', envelope.from.device);
      this.journal.report('ciphertext.undecryptable', sender, `${envelope.id}: ${String(error)}`);
      return null;
    }
  }
}

/** The plaintext; null when the phone lacks the key through no fault of the sender. */
async function decrypt(
  { phone, wasReinstalled }: Account,
  { from, chat }: Envelope,
  { ciphertext }: EncryptedPart,
): Promise<Buffer | null> {
  if (ciphertext.type === 'msg' && wasReinstalled && !phone.hasSession(from)) return null;
  if (ciphertext.type !== 'skmsg') return await phone.decrypt(from, ciphertext);
  if (!phone.senderKeys.knows(chat, from)) return null;
  return await phone.senderKeys.decrypt(chat, from, ciphertext.body);
}

async function learnSenderKey(
  { phone }: Account,
  { from }: Envelope,
  { message }: MessageContent,
): Promise<void> {
  const { groupId, axolotlSenderKeyDistributionMessage: key } =
    message.senderKeyDistributionMessage ?? {};
  if (groupId && key) await phone.senderKeys.learn(groupId, from, key);
}

function record(account: Account, envelope: Envelope, content: MessageContent): void {
  const { id, from, chat, addressing, attributes } = envelope;
  const key = `${from.number}/${id}`;
  const known = account.received.get(key);
  if (known) {
    known.copies += 1;
    return;
  }
  const fromMe = isOwnCopy(envelope);
  const sentTo = fromMe ? (content.sentTo ?? chat) : from.number;
  account.received.set(key, {
    id,
    from: from.number,
    fromDevice: from.device,
    chat: isGroupChat(chat) ? chat : sentTo,
    fromMe,
    addressing,
    text: content.text,
    kind: content.kind,
    content: messageToJson(content.message),
    edit: attributes.edit ?? null,
    decryptedAt: isoNow(),
    copies: 1,
    retries: account.retriesAsked.get(id) ?? 0,
  });
}
