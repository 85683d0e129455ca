import { EventEmitter, once } from 'node:events';
import { IncomingMessage } from 'node:http';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { OutgoingHold } from './outgoing-hold.js';

let server: Server;
let line: Socket;
let peer: Socket;
let received: Buffer[];
let hold: OutgoingHold;

beforeEach(async () => {
  server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port');
  const connected = once(server, 'connection');
  line = connect(address.port, '127.0.0.1');
  [peer] = await connected;
  received = [];
  peer.on('data', (chunk: Buffer) => received.push(chunk));
  const wire = new EventEmitter();
  hold = new OutgoingHold();
  hold.attach(wire);
  wire.emit('upgrade', new IncomingMessage(line));
});

afterEach(() => {
  line.destroy();
  server.close();
});

it('lets everything pass, in its order, when it is released', async () => {
  hold.hold();
  line.write('one ');
  line.write('two ');
  hold.release();
  line.end('three');
  await once(peer, 'end');
  expect(Buffer.concat(received).toString()).toBe('one two three');
});

it('lets nothing pass when it is dropped', async () => {
  hold.hold();
  line.write('secret');
  hold.drop();
  await once(peer, 'close');
  expect(received).toEqual([]);
});

it('drops nothing that is not held', async () => {
  hold.drop();
  line.end('free');
  await once(peer, 'end');
  expect(Buffer.concat(received).toString()).toBe('free');
});
