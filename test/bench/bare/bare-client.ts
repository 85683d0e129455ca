import { EventEmitter, once } from 'node:events';
import {
  DisconnectReason,
  makeWASocket,
  type WAMessage,
  type WASocket,
} from '@switchboard/baileys';
import type { Auth } from './keys.js';

const silent = {
  level: 'silent',
  child: () => silent,
  trace: () => undefined,
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
};

/** The client library with nothing round it. It emits `qr`, `open` and `message`. */
export class BareClient extends EventEmitter<{ qr: [string]; open: []; message: [WAMessage] }> {
  private socket: WASocket | null = null;

  constructor(
    private readonly websocketUrl: string,
    private readonly auth: Auth,
  ) {
    super();
  }

  connect(): void {
    const socket = makeWASocket({
      auth: this.auth.state,
      waWebSocketUrl: this.websocketUrl,
      logger: silent,
      emitOwnEvents: false,
      markOnlineOnConnect: false,
      getMessage: async () => undefined,
    });
    this.socket = socket;
    socket.ev.on('creds.update', (update) => {
      Object.assign(this.auth.state.creds, update);
      void this.auth.save();
    });
    socket.ev.on('connection.update', ({ qr, connection, lastDisconnect }) => {
      if (qr !== undefined) this.emit('qr', qr);
      if (connection === 'open') this.emit('open');
      const error: unknown = lastDisconnect?.error;
      // After a pairing the server asks for a new connection.
      if (connection === 'close' && wantsRestart(error)) this.connect();
    });
    socket.ev.on('messages.upsert', ({ messages }) => {
      for (const message of messages) this.emit('message', message);
    });
  }

  /** Resolves with the text of the QR code. */
  async firstQr(): Promise<string> {
    const [qr] = await once(this, 'qr');
    return String(qr);
  }

  async sendText(number: string, text: string): Promise<void> {
    await this.socket?.sendMessage(`${number}@s.whatsapp.net`, { text });
  }
}

function wantsRestart(error: unknown): boolean {
  return (
    typeof error === 'object' &&
    error !== null &&
    'output' in error &&
    JSON.stringify(error.output).includes(String(DisconnectReason.restartRequired))
  );
}
