import { describe, expect, it } from 'vitest';
import { type AnnouncementContext, eventsOf } from './announcements.js';

const context: AnnouncementContext = {
  instanceId: '6f1d2c58-4a7e-4d11-9b8e-2f0c6c1b7a55',
  instanceName: 'acme',
  reason: null,
  shown: {
    code: '2@a',
    expiresAt: null,
    pairingCode: 'WZYEH1YY',
    pairingCodeExpiresAt: new Date('2025-10-20T15:12:40.000Z'),
  },
  base64: 'data:image/png;base64,AAAA',
};
const at = new Date('2025-10-20T15:10:00.000Z');

describe('eventsOf', () => {
  it('tells connecting', () => {
    expect(eventsOf({ kind: 'connecting' }, context)).toEqual([
      {
        instanceId: context.instanceId,
        name: 'connection.update',
        data: { instance: 'acme', state: 'connecting', statusReason: 200 },
      },
    ]);
  });

  it('says why', () => {
    const [event] = eventsOf(
      { kind: 'given-up', code: 408 },
      { ...context, reason: 'connection.pairing_expired' },
    );
    expect(event?.data).toEqual({
      instance: 'acme',
      state: 'close',
      statusReason: 408,
      reason: 'connection.pairing_expired',
    });
  });

  it('tells a QR code with its picture and the pairing code', () => {
    expect(eventsOf({ kind: 'qr' }, context)).toEqual([
      {
        instanceId: context.instanceId,
        name: 'qrcode.updated',
        data: {
          qrcode: {
            instance: 'acme',
            pairingCode: 'WZYEH1YY',
            pairingCodeExpiresAt: '2025-10-20T15:12:40.000Z',
            code: '2@a',
            base64: 'data:image/png;base64,AAAA',
          },
        },
      },
    ]);
  });

  it('tells the QR limit as the contract does', () => {
    expect(eventsOf({ kind: 'qr-limit' }, context).map(({ name, data }) => [name, data])).toEqual([
      ['qrcode.updated', { message: 'QR code limit reached, please login again', statusCode: 500 }],
      ['connection.update', { instance: 'acme', state: 'refused', statusReason: 428 }],
    ]);
  });

  it('tells who is connected', () => {
    const self = {
      jid: '5511987654321@s.whatsapp.net',
      lid: null,
      name: 'Acme',
      pictureUrl: null,
    };
    expect(eventsOf({ kind: 'open', self }, context)[0]?.data).toEqual({
      instance: 'acme',
      wuid: '5511987654321@s.whatsapp.net',
      profileName: 'Acme',
      profilePictureUrl: null,
      state: 'open',
      statusReason: 200,
    });
  });

  it('tells the end of a session: its status, the logout, the state, in this order', () => {
    const disconnect = { code: 401, reason: 'connection.logged_out', detail: null, at } as const;
    const events = eventsOf({ kind: 'closed', disconnect, credentials: 'void' }, context);
    expect(events.map(({ name, data }) => [name, data])).toEqual([
      [
        'status.instance',
        {
          instance: 'acme',
          status: 'closed',
          disconnectionAt: '2025-10-20T15:10:00.000Z',
          disconnectionReasonCode: 401,
          disconnectionObject: JSON.stringify({
            error: { output: { statusCode: 401 }, message: 'connection.logged_out' },
            date: '2025-10-20T15:10:00.000Z',
          }),
        },
      ],
      ['logout.instance', null],
      ['connection.update', { instance: 'acme', state: 'close', statusReason: 401 }],
    ]);
  });

  it('tells no logout when the credentials are still good', () => {
    const disconnect = { code: 440, reason: 'connection.replaced', detail: null, at } as const;
    const events = eventsOf({ kind: 'closed', disconnect, credentials: 'kept' }, context);
    expect(events.map(({ name }) => name)).toEqual(['status.instance', 'connection.update']);
  });
});
