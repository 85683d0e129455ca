import type { WACallEvent, WAMessage } from '@switchboard/baileys';
import { EventEmitter } from 'node:events';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ChannelReport } from '../channel.js';
import { Calls } from './calls.js';

const OFFER: WACallEvent = {
  chatId: '5511988887777:2@s.whatsapp.net',
  from: '5511988887777:2@s.whatsapp.net',
  id: 'CALL1',
  date: new Date('2026-01-20T15:00:00Z'),
  offline: false,
  status: 'offer',
  isVideo: true,
  isGroup: false,
};
const SENT: WAMessage = {
  key: { remoteJid: '5511988887777@s.whatsapp.net', fromMe: true, id: 'M1' },
  message: { conversation: 'later' },
  messageTimestamp: 1_768_921_200,
};

const reports: ChannelReport[] = [];
const settings = { rejectCall: true, msgCall: 'later' };
const rejectCall = vi.fn<(id: string, from: string) => Promise<void>>();
const sendMessage = vi.fn<() => Promise<WAMessage>>();
const warn = vi.fn<(event: string) => void>();

/** What the library's emitter has of an event emitter, and all that `Calls` needs of it. */
function ring(...events: WACallEvent[]): void {
  const emitter = new EventEmitter();
  const tell = async (report: unknown) => {
    const told = typeof report === 'function' ? await report() : report;
    reports.push(told);
    return true;
  };
  const calls = new Calls({ tell }, () => settings, { rejectCall, sendMessage }, { warn });
  Reflect.apply(calls.listen, calls, [emitter]);
  for (const event of events) emitter.emit('call', [event]);
}

beforeEach(() => {
  reports.length = 0;
  vi.resetAllMocks();
  rejectCall.mockResolvedValue();
  sendMessage.mockResolvedValue(SENT);
  Object.assign(settings, { rejectCall: true, msgCall: 'later' });
});

describe('a call', () => {
  it('is told, rejected at the device that makes it, and answered by a text that is told as an own one', async () => {
    ring(OFFER);
    await vi.waitFor(() => expect(reports).toHaveLength(2));
    expect(reports[0]).toEqual({
      kind: 'call',
      call: {
        chatId: '5511988887777@s.whatsapp.net',
        from: '5511988887777@s.whatsapp.net',
        callerPn: null,
        id: 'CALL1',
        date: OFFER.date,
        offline: false,
        status: 'offer',
        isVideo: true,
        isGroup: false,
      },
    });
    expect(reports[1]).toMatchObject({
      kind: 'messages',
      origin: 'live',
      items: [{ key: { fromMe: true, id: 'M1' }, status: 'PENDING' }],
    });
    expect(rejectCall.mock.calls).toEqual([['CALL1', OFFER.from]]);
    expect(sendMessage.mock.calls).toMatchObject([
      ['5511988887777@s.whatsapp.net', { text: 'later' }],
    ]);
  });

  it('is answered at the number where it comes from a LID', async () => {
    ring({ ...OFFER, from: '222@lid', callerPn: '5511977776666@s.whatsapp.net' });
    await vi.waitFor(() => expect(sendMessage).toHaveBeenCalledOnce());
    expect(sendMessage.mock.calls).toMatchObject([['5511977776666@s.whatsapp.net', {}]]);
  });

  it('is answered as the settings are when it comes', async () => {
    settings.rejectCall = false;
    ring(OFFER);
    await vi.waitFor(() => expect(sendMessage).toHaveBeenCalledOnce());
    settings.msgCall = '  ';
    ring({ ...OFFER, id: 'CALL2' });
    await vi.waitFor(() => expect(reports.filter(({ kind }) => kind === 'call')).toHaveLength(2));
    expect(rejectCall).not.toHaveBeenCalled();
    expect(sendMessage).toHaveBeenCalledOnce();
  });

  it('is answered once, however often it is offered, and not when it is over', async () => {
    ring(OFFER, OFFER, { ...OFFER, status: 'terminate' }, { ...OFFER, id: 'OLD', offline: true });
    await vi.waitFor(() => expect(reports).toHaveLength(5));
    expect(reports.filter(({ kind }) => kind === 'call')).toHaveLength(4);
    expect(rejectCall).toHaveBeenCalledOnce();
    expect(sendMessage).toHaveBeenCalledOnce();
  });

  it('that cannot be rejected is answered all the same', async () => {
    rejectCall.mockRejectedValue(new Error('no answer'));
    ring(OFFER);
    await vi.waitFor(() => expect(sendMessage).toHaveBeenCalledOnce());
    expect(warn.mock.calls[0]?.[0]).toBe('call.not_rejected');
  });

  it('tells nothing of how its media travels', () => {
    ring({ ...OFFER, status: 'transport' }, { ...OFFER, status: 'relaylatency' });
    expect(reports).toEqual([]);
  });
});
