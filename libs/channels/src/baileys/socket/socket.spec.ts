import { EventEmitter } from 'node:events';
import { describe, expect, it, vi } from 'vitest';
import { guardListeners } from './guard-listeners.js';
import { ignoresChat, silencesChat } from './ignored-chats.js';

const settings = {
  rejectCall: false,
  msgCall: '',
  groupsIgnore: true,
  alwaysOnline: false,
  readMessages: false,
  readStatus: false,
  syncFullHistory: false,
  wavoipToken: '',
};

describe('ignoresChat', () => {
  it.each([
    ['1203@g.us', {}, true],
    ['1203@g.us', { groupsIgnore: false }, false],
    ['1203@g.us', { syncFullHistory: true }, false],
    ['status@broadcast', {}, true],
    ['status@broadcast', { readStatus: true }, false],
    ['1203@newsletter', { readStatus: true, groupsIgnore: false }, true],
    ['5511988887777@s.whatsapp.net', {}, false],
    ['222@lid', {}, false],
  ])('%s with %j: %s', (jid, changes, expected) => {
    expect(ignoresChat(jid, { ...settings, ...changes })).toBe(expected);
  });

  it('is not what is told of groups: their history does not bring them back', () => {
    const withHistory = { ...settings, syncFullHistory: true };
    expect(silencesChat('1203@g.us', withHistory)).toBe(true);
    expect(ignoresChat('1203@g.us', withHistory)).toBe(false);
    expect(silencesChat('1203@g.us', { ...settings, groupsIgnore: false })).toBe(false);
  });
});

describe('guardListeners', () => {
  it('catches what listeners throw and reject with, and lets the others work', async () => {
    const emitter = new EventEmitter();
    const works = vi.fn();
    emitter.on('frame', vi.fn<() => unknown>().mockRejectedValue(new Error('rejected')));
    emitter.on('frame', () => {
      throw new Error('thrown');
    });
    emitter.on('frame', works);
    const onFailure = vi.fn<(event: string, error: unknown) => void>();
    guardListeners(emitter, onFailure);
    expect(emitter.emit('frame', 1, 2)).toBe(true);
    await vi.waitFor(() => expect(onFailure).toHaveBeenCalledTimes(2));
    expect(works).toHaveBeenCalledExactlyOnceWith(1, 2);
    expect(onFailure.mock.calls.map(([event]) => event)).toEqual(['frame', 'frame']);
  });
});
