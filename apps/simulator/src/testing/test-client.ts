import { Agent } from 'node:https';
import { Agent as Dispatcher } from 'undici';
import { expect, vi } from 'vitest';
import {
  type AuthenticationCreds,
  type AuthenticationState,
  DisconnectReason,
  initAuthCreds,
  makeWASocket,
  type proto,
  type SignalDataSet,
  type SignalDataTypeMap,
  type WAMessage,
  type WASocket,
} from '@switchboard/baileys';
import { MEDIA_CERTIFICATE } from '../media/media-certificate.js';
import type { Simulator } from '../simulator.js';

type Credentials = AuthenticationState;
type MessageUpdate = { readonly id: string; readonly status: proto.WebMessageInfo.Status };

/** A logger that says nothing. */
const silent = {
  level: 'silent',
  child: () => silent,
  trace: () => undefined,
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
};

/** Where the client library downloads what names no host: histories, for example. */
const WHATSAPP_MEDIA_ORIGIN = 'https://mmg.whatsapp.net';

/** For downloads by the client library: trusts the media host of a simulator, and goes there in place of WhatsApp's. */
export function mediaRequest(mediaUrl?: string): RequestInit {
  const trusting = new Dispatcher({ connect: { ca: MEDIA_CERTIFICATE } });
  const dispatcher = trusting.compose((dispatch) => (request, handler) => {
    const isWhatsApp = request.origin?.toString() === WHATSAPP_MEDIA_ORIGIN;
    return dispatch(isWhatsApp ? { ...request, origin: mediaUrl ?? '' } : request, handler);
  });
  const request: RequestInit = {};
  // Node's fetch takes this package's dispatchers; only its declaration knows those of its own version alone
  Reflect.set(request, 'dispatcher', dispatcher);
  return request;
}

/** Credentials and keys held in memory, as a fresh client has them. */
export function memoryAuth(creds: AuthenticationCreds = initAuthCreds()): Credentials {
  const stored = new Map<string, unknown>();
  return {
    creds,
    keys: {
      get: <T extends keyof SignalDataTypeMap>(type: T, ids: string[]) => {
        const found: { [id: string]: SignalDataTypeMap[T] } = {};
        for (const id of ids) {
          const value = stored.get(`${type}/${id}`);
          if (isStored<T>(value)) found[id] = value;
        }
        return Promise.resolve(found);
      },
      set: (data: SignalDataSet) => {
        for (const [type, values] of Object.entries(data)) {
          for (const [id, value] of Object.entries(values)) {
            if (value === null) stored.delete(`${type}/${id}`);
            else stored.set(`${type}/${id}`, value);
          }
        }
        return Promise.resolve();
      },
    },
  };
}

function isStored<T extends keyof SignalDataTypeMap>(
  value: unknown,
): value is SignalDataTypeMap[T] {
  return value !== undefined;
}

/** A real client of the library, bare: what it saw, and the means to wait for it. */
export class TestClient {
  readonly qrCodes: string[] = [];
  readonly upserts: { readonly type: string; readonly message: WAMessage }[] = [];
  readonly updates: MessageUpdate[] = [];
  /** Every event of the library, by name, in order. */
  readonly events: { [name: string]: unknown[] } = {};
  /** Close codes of all its connections, in order. */
  readonly closeCodes: number[] = [];
  openCount = 0;
  isOpen = false;
  private current: WASocket | null = null;

  constructor(
    private readonly websocketUrl: string,
    readonly auth: Credentials = memoryAuth(),
    private readonly mediaUrl?: string,
  ) {}

  get socket(): WASocket {
    if (!this.current) throw new Error('The client was not started.');
    return this.current;
  }

  /** Opens a connection; comes back by itself only when the server asks for a restart. */
  connect(): this {
    const socket = makeWASocket({
      auth: this.auth,
      waWebSocketUrl: this.websocketUrl,
      logger: silent,
      emitOwnEvents: false,
      markOnlineOnConnect: true,
      connectTimeoutMs: 15_000,
      keepAliveIntervalMs: 1_000,
      defaultQueryTimeoutMs: 15_000,
      qrTimeout: 60_000,
      fetchAgent: new Agent({ ca: MEDIA_CERTIFICATE }),
      options: mediaRequest(this.mediaUrl),
      getMessage: () => Promise.resolve(undefined),
    });
    this.current = socket;
    socket.ev.process((events) => {
      for (const [name, event] of Object.entries(events)) (this.events[name] ??= []).push(event);
    });
    socket.ev.on('creds.update', (update) => Object.assign(this.auth.creds, update));
    socket.ev.on('connection.update', ({ qr, connection, lastDisconnect }) => {
      if (qr !== undefined) this.qrCodes.push(qr);
      if (connection === 'open') this.openCount += 1;
      if (connection !== undefined) this.isOpen = connection === 'open';
      if (connection !== 'close') return;
      const code = statusCodeOf(lastDisconnect?.error);
      this.closeCodes.push(code);
      if (code === DisconnectReason.restartRequired) this.connect();
    });
    socket.ev.on('messages.upsert', ({ type, messages }) => {
      for (const message of messages) this.upserts.push({ type, message });
    });
    socket.ev.on('messages.update', (updates) => {
      for (const { key, update } of updates) {
        if (key.id && update.status) this.updates.push({ id: key.id, status: update.status });
      }
    });
    return this;
  }

  /** Texts received so far, with how they came. */
  texts(): { readonly type: string; readonly text: string; readonly fromMe: boolean }[] {
    return this.upserts.flatMap(({ type, message }) => {
      const text = message.message?.conversation ?? message.message?.extendedTextMessage?.text;
      return text ? [{ type, text, fromMe: message.key.fromMe === true }] : [];
    });
  }

  /** The message with this id, once it has come. */
  async message(id: string): Promise<WAMessage> {
    return await vi.waitFor(() => {
      const upsert = this.upserts.find(({ message }) => message.key.id === id);
      if (!upsert) throw new Error(`The client has not got ${id}.`);
      return upsert.message;
    }, WAIT);
  }

  /** Waits until the library has told such an event. */
  async sees(name: string, event: object): Promise<void> {
    await vi.waitFor(
      () => expect(this.events[name]?.flat()).toContainEqual(expect.objectContaining(event)),
      WAIT,
    );
  }

  close(): void {
    void this.current?.end(undefined);
  }
}

function statusCodeOf(error: unknown): number {
  if (typeof error !== 'object' || error === null || !('output' in error)) return 0;
  const { output } = error;
  if (typeof output !== 'object' || output === null || !('statusCode' in output)) return 0;
  return typeof output.statusCode === 'number' ? output.statusCode : 0;
}

/** How long tests wait for a client, which is a matter of milliseconds on an idle machine. */
export const WAIT = { timeout: 20_000, interval: 10 };

/** Starts a client and scans its QR code with the phone of `number`; resolves when it has logged in. */
export async function pair(simulator: Simulator, number: string): Promise<TestClient> {
  const client = new TestClient(simulator.websocketUrl, memoryAuth(), simulator.mediaUrl).connect();
  await vi.waitFor(() => expect(client.qrCodes).toHaveLength(1), WAIT);
  await simulator.scan({ qr: client.qrCodes[0] ?? '', number });
  await vi.waitFor(() => expect(client.openCount).toBe(1), WAIT);
  await vi.waitFor(() => expect(client.auth.creds.accountSyncCounter).toBe(1), WAIT);
  return client;
}
