import type { Account } from '../accounts/account.js';
import type { Accounts } from '../accounts/accounts.js';
import { jidOf } from '../accounts/address.js';
import { isoNow } from '../clock.js';
import type { Journal } from '../journal.js';
import { type Envelope, isOwnCopy } from './envelope.js';
import { type MessageContent, readContent } from './message-content.js';
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
  ) {}

  async receive(envelope: Envelope): Promise<void> {
    const account = this.accounts.get(envelope.to.number);
    const content = await this.open(account, envelope);
    if (!content) {
      this.retries.askAuthor(account, envelope);
      return;
    }
    if (envelope.attributes.category === 'peer') return;
    record(account, envelope, content);
    this.journal.changed();
    if (account.sendsDeliveryReceipts && !isOwnCopy(envelope)) {
      const { from, addressing, id } = envelope;
      this.receipts.fromPhone(account.number, {
        author: from.number,
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
      return readContent(await account.phone.decrypt(envelope.from, envelope.ciphertext));
    } catch (error) {
      const sender = jidOf(envelope.from.number, 'pn', envelope.from.device);
      this.journal.report('ciphertext.undecryptable', sender, `${envelope.id}: ${String(error)}`);
      return null;
    }
  }
}

function record(account: Account, envelope: Envelope, content: MessageContent): void {
  const { id, from, recipient, addressing } = envelope;
  const key = `${from.number}/${id}`;
  const known = account.received.get(key);
  if (known) {
    known.copies += 1;
    return;
  }
  const fromMe = isOwnCopy(envelope);
  account.received.set(key, {
    id,
    from: from.number,
    fromDevice: from.device,
    chat: fromMe ? (content.sentTo ?? recipient) : from.number,
    fromMe,
    addressing,
    text: content.text,
    kind: content.kind,
    decryptedAt: isoNow(),
    copies: 1,
    retries: account.retriesAsked.get(id) ?? 0,
  });
}
