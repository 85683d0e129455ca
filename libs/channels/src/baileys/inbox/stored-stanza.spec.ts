import { encodeWAMessage, type proto } from '@switchboard/baileys';
import { describe, expect, it } from 'vitest';
import { toChannelMessage } from '../mapping/message.mapper.js';
import {
  decodeStanza,
  encodeStanza,
  rebuildMessage,
  stanzaName,
  type StoredStanza,
} from './stored-stanza.js';

const me = { id: '5511900000000:1@s.whatsapp.net', lid: '111:1@lid' };

function stored(attrs: Record<string, string>, content: proto.IMessage): StoredStanza {
  return decodeStanza(encodeStanza({ attrs, me, plaintext: encodeWAMessage(content) }));
}

describe('a message from the inbox', () => {
  const direct = {
    id: '3A5F0C9D1E7B42A86C10',
    from: '5511988887777:2@s.whatsapp.net',
    sender_lid: '222:2@lid',
    notify: 'Ana',
    t: '1760972400',
  };

  it('is told as the library would have told it', () => {
    const message = toChannelMessage(rebuildMessage(stored(direct, { conversation: 'Oi' })));
    expect(message).toMatchObject({
      key: {
        remoteJid: '5511988887777@s.whatsapp.net',
        remoteJidAlt: '222@lid',
        fromMe: false,
        id: '3A5F0C9D1E7B42A86C10',
        addressingMode: 'pn',
      },
      pushName: 'Ana',
      message: { conversation: 'Oi' },
      messageTimestamp: 1_760_972_400,
    });
  });

  it('is an own one when another own device wrote it', () => {
    const attrs = {
      ...direct,
      from: '5511900000000@s.whatsapp.net',
      recipient: '555@s.whatsapp.net',
    };
    const content = {
      deviceSentMessage: {
        destinationJid: '555@s.whatsapp.net',
        message: { conversation: 'from the phone' },
      },
    };
    expect(toChannelMessage(rebuildMessage(stored(attrs, content)))).toMatchObject({
      key: { remoteJid: '555@s.whatsapp.net', fromMe: true },
      status: 'SERVER_ACK',
      message: { conversation: 'from the phone' },
    });
  });

  it('is one message when its stanza held keys and text', () => {
    const attrs = { id: 'G1', from: '1203@g.us', participant: '222:3@lid', t: '1' };
    const keys = stored(attrs, { senderKeyDistributionMessage: { groupId: '1203@g.us' } });
    const text = stored(attrs, { conversation: 'sim' });
    expect(stanzaName(keys)).toBe(stanzaName(text));
    expect(toChannelMessage(rebuildMessage(keys))).toBeNull();
    expect(toChannelMessage(rebuildMessage(keys, text))).toMatchObject({
      key: { remoteJid: '1203@g.us', participant: '222@lid' },
      message: { conversation: 'sim' },
    });
  });

  it('is refused when its payload has another form', () => {
    expect(() => decodeStanza(Buffer.from('{"version":2}'))).toThrow('form');
  });
});
