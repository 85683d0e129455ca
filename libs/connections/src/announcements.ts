import type { EventData, EventName, NewEvent } from '@switchboard/events';
import type { ConnectionUpdateDto } from './dto/events/connection-update.dto.js';
import type { QrCodeLimitDto, QrCodeUpdatedDto } from './dto/events/qr-code-updated.dto.js';
import type { StatusInstanceDto } from './dto/events/status-instance.dto.js';
import type { Announcement, Disconnect, ShownPairing } from './machine/machine-state.js';

/** What the events of a connection say besides what happened. */
export interface AnnouncementContext {
  readonly instanceId: string;
  readonly instanceName: string;
  /** Why it is not open; null when it is. */
  readonly reason: string | null;
  readonly shown: ShownPairing;
  /** The QR code that is shown, drawn; null when none is. */
  readonly base64: string | null;
}

type EventFields = Extract<EventData, { readonly [key: string]: EventData | undefined }>;

/** Code of a connection that was closed without one (as "connection closed" of the client library). */
const CLOSED_WITHOUT_CODE = 428;

/** The contract's events that tell an announcement, in its order. */
export function eventsOf(
  announcement: Announcement,
  context: AnnouncementContext,
): readonly NewEvent[] {
  const { instanceId, instanceName: instance } = context;
  const event = (name: EventName, data: EventData): NewEvent => ({ instanceId, name, data });
  const why = context.reason === null ? {} : { reason: context.reason };
  const update = (data: ConnectionUpdateDto & EventFields): NewEvent =>
    event('connection.update', Object.assign(data, why));
  switch (announcement.kind) {
    case 'connecting':
      return [update({ instance, state: 'connecting', statusReason: 200 })];
    case 'qr':
      return [
        event('qrcode.updated', {
          qrcode: {
            instance,
            pairingCode: context.shown.pairingCode,
            pairingCodeExpiresAt: context.shown.pairingCodeExpiresAt?.toISOString() ?? null,
            code: context.shown.code,
            base64: context.base64,
          },
        } satisfies QrCodeUpdatedDto),
      ];
    case 'qr-limit':
      return [
        event('qrcode.updated', {
          message: 'QR code limit reached, please login again',
          statusCode: 500,
        } satisfies QrCodeLimitDto),
        update({ instance, state: 'refused', statusReason: 428 }),
      ];
    case 'open':
      return [
        update({
          instance,
          ...(announcement.self.jid === null ? {} : { wuid: announcement.self.jid }),
          profileName: announcement.self.name,
          profilePictureUrl: announcement.self.pictureUrl,
          state: 'open',
          statusReason: 200,
        }),
      ];
    case 'closed': {
      const { disconnect, credentials } = announcement;
      const closed = update({
        instance,
        state: 'close',
        statusReason: disconnect.code ?? CLOSED_WITHOUT_CODE,
      });
      const status = event('status.instance', {
        instance,
        status: 'closed',
        disconnectionAt: disconnect.at.toISOString(),
        disconnectionReasonCode: disconnect.code,
        disconnectionObject: disconnectionObject(disconnect),
      } satisfies StatusInstanceDto);
      return credentials === 'void'
        ? [status, event('logout.instance', null), closed]
        : [status, closed];
    }
    case 'given-up':
      return [update({ instance, state: 'close', statusReason: announcement.code })];
  }
}

/** The contract's `disconnectionObject`: what is known of the end of a connection, as a JSON string. */
export function disconnectionObject(
  disconnect: Pick<Disconnect, 'code' | 'at'> & { readonly reason: string },
): string {
  return JSON.stringify({
    error: { output: { statusCode: disconnect.code }, message: disconnect.reason },
    date: disconnect.at.toISOString(),
  });
}
