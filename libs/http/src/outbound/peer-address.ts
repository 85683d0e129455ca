import { AsyncLocalStorage } from 'node:async_hooks';
import { subscribe } from 'node:diagnostics_channel';
import type { Socket } from 'node:net';

/** Where a request went: the address of the peer, once its head was written. */
export interface PeerNote {
  address: string | null;
}

const current = new AsyncLocalStorage<PeerNote>();
const notes = new WeakMap<object, PeerNote>();

/**
 * Calls `send`, which makes one request with undici, and notes the peer that the request was written to. The client hands
 * out no socket; it tells of it on diagnostics channels (https://undici.nodejs.org/#/docs/api/DiagnosticsChannel):
 * `create` within the call, `sendHeaders` when a connection took the request.
 */
export const notingPeer = <T>(note: PeerNote, send: () => T): T => current.run(note, send);

subscribe('undici:request:create', (message) => {
  const note = current.getStore();
  const request = fieldOf(message, 'request');
  if (note !== undefined && request !== null) notes.set(request, note);
});

subscribe('undici:client:sendHeaders', (message) => {
  const request = fieldOf(message, 'request');
  const note = request === null ? undefined : notes.get(request);
  const socket = fieldOf(message, 'socket');
  if (note !== undefined && socket !== null && isSocket(socket)) {
    // Without the zone of a link-local address, which means something on this machine alone.
    note.address = socket.remoteAddress?.split('%')[0] ?? null;
  }
});

function fieldOf(message: unknown, name: 'request' | 'socket'): object | null {
  if (typeof message !== 'object' || message === null) return null;
  const value: unknown = Reflect.get(message, name);
  return typeof value === 'object' ? value : null;
}

const isSocket = (value: object): value is Pick<Socket, 'remoteAddress'> =>
  'remoteAddress' in value;
