import type { Server as HttpServer } from 'node:http';
import {
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnModuleDestroy,
} from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { AppConfig } from '@switchboard/config';
import { DomainError } from '@switchboard/errors';
import { type Namespace, Server, type Socket } from 'socket.io';
import { declineOtherUpgrades } from './other-upgrades.js';
import { FeedSubscriptions } from './feed-subscriptions.js';
import { socketOptions } from './socket-options.js';
import { TooManySocketsError } from './websocket.errors.js';
import { type Admission, WebsocketAccess } from './websocket-access.js';
import { WebsocketSink } from './websocket.sink.js';

/** Sockets that hear the same, in one process. */
export const MAX_SOCKETS = 100;
/** What may wait for one client; who takes less than it is sent is cut off, and catches up by `GET /events`. */
const MAX_WAITING_BYTES = 16 * 1_024 * 1_024;

/** The socket.io server on the port of the API: one namespace an instance, and the default one for all. */
@Injectable()
export class WebsocketServer implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger(WebsocketServer.name);
  private server: Server | null = null;

  constructor(
    private readonly config: AppConfig,
    private readonly adapterHost: HttpAdapterHost,
    private readonly access: WebsocketAccess,
    private readonly sink: WebsocketSink,
    private readonly feed: FeedSubscriptions,
  ) {}

  onApplicationBootstrap(): void {
    if (!this.sink.enabled) return;
    const { httpAdapter } = this.adapterHost;
    const http: HttpServer = httpAdapter.getHttpServer();
    this.server = new Server(http, socketOptions(this.config.server));
    declineOtherUpgrades(http);
    this.serve(this.server.of('/'));
    this.serve(this.server.of(/^\/.+$/));
  }

  /** Before the HTTP server closes, which waits for its connections. That server is not ours to close. */
  onModuleDestroy(): void {
    this.server?.disconnectSockets(true);
    this.server?.engine.close();
  }

  private serve(namespace: Pick<Namespace, 'use' | 'on'>): void {
    namespace.use((socket, next) => {
      this.admit(socket).then(
        () => next(),
        (error: unknown) => next(this.refusal(error)),
      );
    });
    namespace.on('connection', (socket) => this.serveSocket(socket));
  }

  /** Resolves when the socket may hear, and is fed. */
  private async admit(socket: Socket): Promise<void> {
    const admission = await this.access.admit(socket.nsp.name, socket.handshake);
    if (this.sink.count(admission) >= MAX_SOCKETS) throw new TooManySocketsError(MAX_SOCKETS);
    const stopFeed = await this.feed.subscribe(admission.instanceId);
    // The client may go away before it is through, or have gone already.
    socket.conn.once('close', stopFeed);
    if (socket.conn.readyState === 'closed') stopFeed();
    admissions.set(socket, { admission, stopFeed });
  }

  private serveSocket(socket: Socket): void {
    const admitted = admissions.get(socket);
    if (admitted === undefined) {
      socket.disconnect(true);
      return;
    }
    let waitingBytes = 0;
    const taken = (): void => {
      waitingBytes = 0;
    };
    socket.conn.on('drain', taken);
    const remove = this.sink.add(admitted.admission, {
      tell: (event, envelope, bytes) => {
        waitingBytes += bytes;
        if (waitingBytes > MAX_WAITING_BYTES) socket.disconnect(true);
        else socket.emit(event, envelope);
      },
      end: () => socket.disconnect(true),
    });
    socket.once('disconnect', () => {
      remove();
      admitted.stopFeed();
      socket.conn.off('drain', taken);
      socket.conn.off('close', admitted.stopFeed);
    });
  }

  /** What the client is told: the words of the API, and nothing of what nobody foresaw. */
  private refusal(error: unknown): Error {
    if (error instanceof DomainError)
      return Object.assign(new Error(error.message), { data: { code: error.code } });
    this.logger.error({ event: 'websocket.refused', error: String(error) });
    return Object.assign(new Error('The gateway failed unexpectedly; its log says why.'), {
      data: { code: 'internal.error' },
    });
  }
}

/** What was found out about a socket before it was connected. */
const admissions = new WeakMap<
  Socket,
  { readonly admission: Admission; readonly stopFeed: () => void }
>();
