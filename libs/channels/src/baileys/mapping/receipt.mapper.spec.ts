import { describe, expect, it } from 'vitest';
import { toGroupReceipts, toStatusChanges } from './receipt.mapper.js';

const key = { remoteJid: '5511988887777@s.whatsapp.net', id: '3EB0', fromMe: true };

describe('toStatusChanges', () => {
  it('names the statuses', () => {
    const { receipts, refusals } = toStatusChanges([
      { key, update: { status: 3, messageTimestamp: 1_760_972_400 } },
      { key, update: { status: 4, messageTimestamp: 0 } },
    ]);
    expect(receipts).toEqual([
      { key, status: 'DELIVERY_ACK', participant: null, timestamp: 1_760_972_400 },
      { key, status: 'READ', participant: null, timestamp: null },
    ]);
    expect(refusals).toEqual([]);
  });

  it('turns an ack with an error code into a refusal', () => {
    const { receipts, refusals } = toStatusChanges([
      { key, update: { status: 0, messageStubParameters: ['463'] } },
      { key, update: { status: 0 } },
    ]);
    expect(receipts).toEqual([]);
    expect(refusals).toEqual([
      { messageId: '3EB0', remoteJid: key.remoteJid, code: '463' },
      { messageId: '3EB0', remoteJid: key.remoteJid, code: 'unknown' },
    ]);
  });

  it('leaves out what changes no status', () => {
    expect(toStatusChanges([{ key, update: { message: { conversation: 'edited' } } }])).toEqual({
      receipts: [],
      refusals: [],
    });
  });
});

describe('toGroupReceipts', () => {
  it('says who received and who read', () => {
    const group = { ...key, remoteJid: '1203@g.us' };
    expect(
      toGroupReceipts([
        { key: group, receipt: { userJid: 'a@lid', receiptTimestamp: 10 } },
        { key: group, receipt: { userJid: 'b@lid', readTimestamp: 20 } },
      ]),
    ).toEqual([
      { key: group, status: 'DELIVERY_ACK', participant: 'a@lid', timestamp: 10 },
      { key: group, status: 'READ', participant: 'b@lid', timestamp: 20 },
    ]);
  });
});
