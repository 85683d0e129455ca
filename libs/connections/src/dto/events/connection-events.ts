import type { DocumentedEvents } from '@switchboard/events';
import { ConnectionUpdateDto } from './connection-update.dto.js';
import { QrCodeLimitDto, QrCodeUpdatedDto } from './qr-code-updated.dto.js';
import { RestrictedInstanceDto } from './restricted-instance.dto.js';
import { StatusInstanceDto } from './status-instance.dto.js';

/** The events of a connection, for the document. */
export const CONNECTION_EVENTS = {
  'connection.update': { summary: 'The connection changed its state', data: ConnectionUpdateDto },
  'qrcode.updated': {
    summary: 'There is a new code to pair with, or there are to be no more',
    data: [QrCodeUpdatedDto, QrCodeLimitDto],
  },
  'status.instance': {
    summary: 'A session ended for good, or WhatsApp restricts the account, or does so no longer',
    data: [StatusInstanceDto, RestrictedInstanceDto],
  },
  'logout.instance': { summary: 'The instance is logged out', data: null },
} as const satisfies DocumentedEvents;
