import { createServer, type IncomingMessage, type Server } from 'node:http';
import { z } from 'zod';
import { portOf } from '../../../../test/support/free-port.js';

/** All that one session has at the provider. Values are sealed: bytes in base64, whose content it cannot know. */
interface Session {
  claim: { readonly epoch: bigint; readonly mark: string };
  readonly values: Map<string, string>;
  readonly inbox: Map<string, { readonly data: string; told: boolean }>;
}

const claimed = z.object({ epoch: z.string().transform(BigInt), mark: z.string() });
const BODIES = {
  read: z.object({ keys: z.array(z.string()) }),
  page: z.object({ after: z.string().nullable(), limit: z.number() }),
  inbox: z.union([z.object({ hash: z.string() }), z.object({ untold: z.number() })]),
  settle: z.object({ hashes: z.array(z.string()) }),
  commit: z.object({
    set: z.record(z.string(), z.string()),
    remove: z.array(z.string()),
    inbox: z.array(z.object({ hash: z.string(), data: z.string() })),
  }),
};

interface Answer {
  readonly status: number;
  readonly body?: unknown;
}

/**
 * A provider of sessions in memory: the smallest server that keeps what `docs/auth-state.md` asks of one. Each request is
 * carried out in one go, so each is atomic.
 */
export class ProviderServer {
  private readonly groups = new Map<string, Map<string, Session>>();
  /** Every request, to look at. */
  readonly seen: string[] = [];

  private constructor(
    private readonly server: Server,
    private readonly apiKey: string,
  ) {}

  static async start(apiKey: string): Promise<ProviderServer> {
    const server = createServer();
    const provider = new ProviderServer(server, apiKey);
    server.on('request', (request, response) => {
      provider
        .answer(request)
        .catch((error: unknown): Answer => ({ status: 400, body: { message: String(error) } }))
        .then(({ status, body }) => {
          response.writeHead(status, { 'content-type': 'application/json' });
          response.end(typeof body === 'string' ? body : body && JSON.stringify(body));
        })
        .catch(() => response.destroy());
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return provider;
  }

  get port(): number {
    return portOf(this.server);
  }

  /** What it holds of one instance. */
  dump(group: string, instanceId: string): string {
    const session = this.groups.get(group)?.get(instanceId);
    return JSON.stringify([
      [...(session?.values ?? [])],
      [...(session?.inbox ?? [])].map(([hash, { data }]) => [hash, data]),
    ]);
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private async answer(request: IncomingMessage): Promise<Answer> {
    const { method, url = '' } = request;
    this.seen.push(`${method} ${url}`);
    if (request.headers.apikey !== this.apiKey) return { status: 401 };
    if (method === 'OPTIONS' && url === '/ping') return { status: 200, body: 'pong' };
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(Buffer.from(chunk));
    const text = Buffer.concat(chunks).toString();
    const body: unknown = text === '' ? {} : JSON.parse(text);
    const [, root, group = '', instanceId = '', action = ''] = url.split('/');
    if (root !== 'session') return { status: 404 };
    if (group === '') {
      const { group: name } = z.object({ group: z.string() }).parse(body);
      if (!this.groups.has(name)) this.groups.set(name, new Map());
      return { status: 200, body: {} };
    }
    const sessions = this.groups.get(group);
    if (sessions === undefined) return { status: 404 };
    if (instanceId === '') {
      const { instance } = z.object({ instance: z.string() }).parse(body);
      if (!sessions.has(instance)) sessions.set(instance, newSession());
      return { status: 200, body: {} };
    }
    if (method === 'DELETE') {
      // Its claim stays, so that an owner which does not know yet is refused.
      sessions.set(instanceId, { ...newSession(), claim: { epoch: 2n ** 62n, mark: '' } });
      return { status: 204 };
    }
    return this.act(sessions.get(instanceId) ?? newSession(), action, body);
  }

  private act(session: Session, action: string, body: unknown): Answer {
    switch (action) {
      case 'claim': {
        const claim = claimed.parse(body);
        if (session.claim.epoch > claim.epoch) return { status: 409 };
        session.claim = claim;
        return { status: 204 };
      }
      case 'read': {
        const { keys } = BODIES.read.parse(body);
        const values = keys.flatMap((key) => {
          const value = session.values.get(key);
          return value === undefined ? [] : [[key, value] as const];
        });
        return { status: 200, body: { values: Object.fromEntries(values) } };
      }
      case 'page': {
        const { after, limit } = BODIES.page.parse(body);
        const keys = [...session.values.keys()].toSorted().filter((key) => key > (after ?? ''));
        const page = keys.slice(0, limit);
        const values = Object.fromEntries(page.map((key) => [key, session.values.get(key) ?? '']));
        const next = keys.length > limit ? (page.at(-1) ?? null) : null;
        return { status: 200, body: { values, next } };
      }
      case 'inbox': {
        const which = BODIES.inbox.parse(body);
        const found = [...session.inbox].filter(([hash, { told }]) =>
          'hash' in which ? hash === which.hash : !told,
        );
        const entries = 'untold' in which ? found.slice(0, which.untold) : found;
        const inbox = entries.map(([hash, { data }]) => ({ hash, data }));
        return { status: 200, body: { inbox } };
      }
      case 'settle': {
        for (const hash of BODIES.settle.parse(body).hashes) {
          const entry = session.inbox.get(hash);
          if (entry !== undefined) entry.told = true;
        }
        return { status: 204 };
      }
      case 'commit':
      case 'forget':
      case 'clear':
        return this.write(session, action, body);
      default:
        return { status: 404 };
    }
  }

  private write(session: Session, action: 'commit' | 'forget' | 'clear', body: unknown): Answer {
    const { epoch, mark } = claimed.parse(body);
    if (session.claim.epoch !== epoch || session.claim.mark !== mark) return { status: 409 };
    if (action === 'commit') {
      const { set, remove, inbox } = BODIES.commit.parse(body);
      for (const [key, value] of Object.entries(set)) session.values.set(key, value);
      for (const key of remove) session.values.delete(key);
      for (const { hash, data } of inbox) {
        if (!session.inbox.has(hash)) session.inbox.set(hash, { data, told: false });
      }
      return { status: 204 };
    }
    session.values.clear();
    if (action === 'clear') session.inbox.clear();
    return { status: 204 };
  }
}

const newSession = (): Session => ({
  claim: { epoch: -1n, mark: '' },
  values: new Map(),
  inbox: new Map(),
});
