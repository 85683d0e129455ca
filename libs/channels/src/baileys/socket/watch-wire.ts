import type { EventEmitter } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { type BinaryNode, getBinaryNodeChild, getBinaryNodeChildren } from '@switchboard/baileys';
import { guardListeners } from './guard-listeners.js';

/** What the library does not tell by itself. */
export interface WireHandlers {
  /** A message stanza, before the library looks at it. */
  readonly onMessage: (stanza: BinaryNode) => void;
  /** The server sent references for this many QR codes. */
  readonly onQrReferences: (count: number) => void;
  /** The server asks for a passkey before it links this device. */
  readonly onPasskeyDemanded: () => void;
  /** The server answered the websocket upgrade with an HTTP error. */
  readonly onUpgradeRefused: (status: number) => void;
  /** A frame could not be decrypted or decoded: nothing after it can be. */
  readonly onUnreadableFrame: (error: unknown) => void;
  /** One of the library's own listeners failed on something else. */
  readonly onListenerFailure: (event: string, error: unknown) => void;
}

/** Event of the library's websocket for bytes from the server: frames are decrypted and decoded in its listener. */
const BYTES_EVENT = 'message';

/** How the server tells that the phone's owner has to prove a passkey on the new device. */
const PASSKEY_NOTIFICATIONS = ['passkey_prologue_request', 'crsc_continuation'] as const;

/** Attaches to the websocket of a socket that was just made, before anything has arrived. */
export function watchWire(wire: EventEmitter, handlers: WireHandlers): void {
  guardListeners(wire, (event, error) => {
    if (event === BYTES_EVENT) handlers.onUnreadableFrame(error);
    else handlers.onListenerFailure(event, error);
  });
  wire.prependListener('CB:message', handlers.onMessage);
  wire.on('CB:iq,type:set,pair-device', (stanza: BinaryNode) => {
    const references = getBinaryNodeChildren(getBinaryNodeChild(stanza, 'pair-device'), 'ref');
    handlers.onQrReferences(references.length);
  });
  for (const type of PASSKEY_NOTIFICATIONS) {
    wire.on(`CB:notification,type:${type}`, handlers.onPasskeyDemanded);
  }
  wire.on('unexpected-response', (_request: unknown, response: IncomingMessage) => {
    handlers.onUpgradeRefused(response.statusCode ?? 0);
  });
}
