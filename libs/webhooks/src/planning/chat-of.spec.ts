import type { EventData } from '@switchboard/events';
import { describe, expect, it } from 'vitest';
import { chatOf } from './chat-of.js';

const ANA = '5511988887777@s.whatsapp.net';
const TEAM = '120363025246125486@g.us';

describe('the chat of an event', () => {
  it.each<[string, EventData]>([
    ['messages.upsert', { key: { remoteJid: ANA, id: '3A5F', fromMe: false }, pushName: 'Ana' }],
    ['messages.update', { keyId: '3EB0', remoteJid: ANA, status: 'READ' }],
    ['messages.delete', { remoteJid: ANA, fromMe: false, id: '3A5F' }],
    ['contacts.update', [{ remoteJid: ANA }, { remoteJid: ANA }]],
    ['chats.delete', [ANA]],
    ['presence.update', { id: ANA, presences: {} }],
    ['call', { chatId: ANA, from: ANA, id: 'A1B2' }],
  ])('is found in %s', (_name, data) => expect(chatOf(data)).toBe(ANA));

  it('is the group in events of groups', () => {
    expect(chatOf([{ id: TEAM, subject: 'Time' }])).toBe(TEAM);
    expect(chatOf({ key: { remoteJid: TEAM, participant: ANA, id: '3AB1' } })).toBe(TEAM);
  });

  it.each<[string, EventData]>([
    ['of several', [{ remoteJid: ANA }, { remoteJid: TEAM }]],
    ['of none', { state: 'open', statusReason: 200 }],
    ['nothing', null],
    ['an empty list', []],
    ['a rename by id of a row', [{ id: '0c1b7a55-4a7e', name: 'Ana' }]],
  ])('is none when an event tells %s', (_what, data) => expect(chatOf(data)).toBeNull());
});
