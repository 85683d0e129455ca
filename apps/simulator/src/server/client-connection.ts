import { type BinaryNode, decodeBinaryNode, encodeBinaryNode } from '@switchboard/baileys';
import { WebSocket } from 'ws';
import type { ServerIdentity } from '../noise/certificate-chain.js';
import { frame, FrameReader } from '../noise/frame-reader.js';
import { type HandshakeResult, NoiseHandshake } from '../noise/noise-handshake.js';
import { Lane, type LineCondition } from './lane.js';

/** What a connection is for, once its client has said who it is. */
export interface ConnectionRole {
  /** Stanzas are handed over one at a time, in order. */
  handle(stanza: BinaryNode): void | Promise<void>;
  /** The connection is gone, whoever ended it. */
  closed(): void;
  /** A fault that concerns this client alone, if there is one. */
  condition(): LineCondition | null;
}

export interface ConnectionOptions {
  readonly identity: ServerIdentity;
  /** The condition of every line. */
  readonly condition: () => LineCondition;
  /** Called after the handshake; decides what the connection is for. */
  readonly assign: (connection: ClientConnection, hello: HandshakeResult) => ConnectionRole;
  /** A stanza that could not be handled: a defect of the client or of the simulator. */
  readonly failed: (error: unknown) => void;
}

/** One websocket of one client: handshake, then encrypted stanzas both ways. */
export class ClientConnection {
  private readonly reader = new FrameReader();
  private readonly handshake: NoiseHandshake;
  private readonly incoming: Lane;
  private readonly outgoing: Lane;
  private role: ConnectionRole | null = null;
  private ciphers: Pick<HandshakeResult, 'incoming' | 'outgoing'> | null = null;
  private helloAnswered = false;

  constructor(
    private readonly socket: WebSocket,
    private readonly options: ConnectionOptions,
  ) {
    this.handshake = new NoiseHandshake(options.identity);
    const condition = (): LineCondition => this.condition();
    this.incoming = new Lane(condition, (error) => this.fail(error));
    this.outgoing = new Lane(condition, (error) => this.fail(error));
    socket.on('message', (data) => {
      const received = Array.isArray(data)
        ? Buffer.concat(data)
        : Buffer.from(new Uint8Array(data));
      this.incoming.push(() => this.receive(received));
    });
    socket.on('error', () => socket.terminate());
    socket.on('close', () => {
      this.incoming.stop();
      this.outgoing.stop();
      this.role?.closed();
    });
  }

  get isOpen(): boolean {
    return this.socket.readyState === WebSocket.OPEN;
  }

  send(stanza: BinaryNode): void {
    this.outgoing.push(() => this.write(encodeBinaryNode(stanza)));
  }

  /** Sends a properly encrypted frame that holds `plaintext` as it is. */
  sendRaw(plaintext: Uint8Array): void {
    this.outgoing.push(() => this.write(plaintext));
  }

  /** Sends a frame that nobody can decrypt; the ones after it can be decrypted again. */
  sendNoise(garbage: Uint8Array): void {
    this.outgoing.push(() => {
      this.ciphers?.outgoing.skip();
      this.socket.send(frame(garbage));
    });
  }

  /** Closes in an orderly way, after all that was sent before. */
  close(): void {
    this.outgoing.push(() => this.socket.close());
  }

  /** Breaks the TCP connection at once, as a network does. */
  drop(): void {
    this.socket.terminate();
  }

  /** To be called when the condition of the line has changed. */
  conditionChanged(): void {
    this.incoming.wake();
    this.outgoing.wake();
  }

  private condition(): LineCondition {
    const everybody = this.options.condition();
    const own = this.role?.condition();
    if (!own) return everybody;
    return {
      latencyMs: everybody.latencyMs + own.latencyMs,
      silent: everybody.silent || own.silent,
    };
  }

  private async receive(data: Buffer): Promise<void> {
    for (const payload of this.reader.push(data)) {
      if (this.ciphers && this.role) {
        const plaintext = this.ciphers.incoming.decrypt(payload);
        await this.role.handle(await decodeBinaryNode(plaintext));
      } else if (this.helloAnswered) {
        const hello = this.handshake.finish(payload);
        this.ciphers = hello;
        this.role = this.options.assign(this, hello);
      } else {
        this.helloAnswered = true;
        const answer = this.handshake.answerHello(payload);
        this.outgoing.push(() => this.socket.send(frame(answer)));
      }
    }
  }

  private write(plaintext: Uint8Array): void {
    if (!this.ciphers || !this.isOpen) return;
    this.socket.send(frame(this.ciphers.outgoing.encrypt(plaintext)));
  }

  private fail(error: unknown): void {
    if (!this.isOpen) return;
    this.options.failed(error);
    this.drop();
  }
}
