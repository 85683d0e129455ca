import type { BinaryNode } from '@switchboard/baileys';
import { describe, expect, it } from 'vitest';
import { cipherHash, InboxTracker } from './inbox-tracker.js';

const me = { id: '5511900000000:1@s.whatsapp.net', lid: '111:1@lid' };
const direct: BinaryNode = {
  tag: 'message',
  attrs: { id: 'A1', from: '5511988887777:2@s.whatsapp.net', t: '1760972400' },
  content: [{ tag: 'enc', attrs: { type: 'msg', v: '2' }, content: Buffer.from('cipher') }],
};
const directKey = { remoteJid: '5511988887777@s.whatsapp.net', fromMe: false, id: 'A1' };
const group: BinaryNode = {
  tag: 'message',
  attrs: { id: 'G1', from: '1203@g.us', participant: '222:3@lid', t: '1760972400' },
  content: [
    { tag: 'enc', attrs: { type: 'pkmsg', v: '2' }, content: Buffer.from('keys') },
    { tag: 'enc', attrs: { type: 'skmsg', v: '2' }, content: Buffer.from('text') },
  ],
};
const groupKey = { remoteJid: '1203@g.us', fromMe: false, id: 'G1', participant: '222@lid' };

/** A tracker through whose hands these ciphertexts of a stanza have gone. */
function decrypted(stanza: BinaryNode, ...ciphertexts: string[]): InboxTracker {
  const tracker = new InboxTracker();
  tracker.arrive(stanza, me);
  for (const ciphertext of ciphertexts) {
    const hash = cipherHash(Buffer.from(ciphertext));
    const origin = tracker.takeOrigin(hash);
    if (origin === null) throw new Error(`${ciphertext} did not arrive`);
    tracker.held(hash, origin.messageName);
  }
  return tracker;
}

describe('InboxTracker', () => {
  it('knows a ciphertext by its hash, once', () => {
    const tracker = new InboxTracker();
    tracker.arrive(direct, me);
    const hash = cipherHash(Buffer.from('cipher'));
    expect(tracker.takeOrigin(hash)?.attrs).toEqual(direct.attrs);
    expect(tracker.takeOrigin(hash)).toBeNull();
  });

  it('finds the entry of a message by the key under which the library tells it', () => {
    const tracker = decrypted(direct, 'cipher');
    expect(tracker.knows(directKey)).toBe(true);
    expect(tracker.beginTelling(directKey)).toHaveLength(1);
    expect(tracker.beginTelling({ ...directKey, remoteJid: 'other@s.whatsapp.net' })).toEqual([]);
  });

  it('gives both entries of a group stanza to its one message', () => {
    expect(decrypted(group, 'keys', 'text').beginTelling(groupKey)).toHaveLength(2);
  });

  it('keeps an entry under way while the library holds it, not for ever', () => {
    const tracker = decrypted(direct, 'cipher');
    const ref = { cipherHash: Buffer.from(cipherHash(Buffer.from('cipher')), 'hex') };
    const now = Date.now();
    expect(tracker.isUnderWay(ref, now)).toBe(true);
    expect(tracker.hasOverdue(now)).toBe(false);
    expect(tracker.isUnderWay(ref, now + 60_000)).toBe(false);
    expect(tracker.hasOverdue(now + 60_000)).toBe(true);
  });

  it('leaves an entry to the inbox when its report failed, and forgets it when it did not', () => {
    const tracker = decrypted(direct, 'cipher');
    const refs = tracker.beginTelling(directKey);
    expect(tracker.hasOverdue(Date.now() + 60_000)).toBe(false);
    tracker.endTelling(refs, false);
    expect(tracker.hasOverdue(Date.now())).toBe(true);
    tracker.endTelling(refs, true);
    expect(tracker.hasOverdue(Date.now() + 60_000)).toBe(false);
    expect(tracker.knows(directKey)).toBe(false);
  });

  it('takes no note of a stanza that the library will refuse', () => {
    const tracker = new InboxTracker();
    tracker.arrive({ ...direct, attrs: { id: 'A1', from: 'nonsense' } }, me);
    expect(tracker.takeOrigin(cipherHash(Buffer.from('cipher')))).toBeNull();
  });
});
