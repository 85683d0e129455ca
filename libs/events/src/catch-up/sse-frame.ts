import type { EventDto } from './event.dto.js';

/** First bytes of a stream: they carry the headers to the client, and how long to wait before it connects again. */
export const OPENING_FRAME = 'retry: 1000\n: open\n\n';
/** Keeps proxies from closing a quiet stream, and finds out that the other side is gone. */
export const HEARTBEAT_FRAME = ': heartbeat\n\n';

/** One event as a server-sent event; its id is the sequence. JSON has no line break, so the data is one line. */
export const eventFrame = (event: EventDto): string =>
  `id: ${event.sequence}\ndata: ${JSON.stringify(event)}\n\n`;
