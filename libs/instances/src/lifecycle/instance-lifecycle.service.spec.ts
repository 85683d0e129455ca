import type { AnswerOf, CommandKind } from '@switchboard/channels';
import { type ConnectionRequest, Connections, type ConnectionView } from '@switchboard/connections';
import { describe, expect, it } from 'vitest';
import { InstanceCreation, type CreatedInstance } from './instance-creation.js';
import { InstanceLifecycleService } from './instance-lifecycle.service.js';
import { InstanceRemoval } from './instance-removal.js';

const instance = { instanceId: 'id-1', instanceName: 'acme' };
const CLOSED: ConnectionView = {
  instanceId: 'id-1',
  state: 'close',
  reason: 'connection.never_started',
  lastDisconnect: null,
  nextAttemptAt: null,
  pairing: { code: null, pairingCode: null, pairingCodeExpiresAt: null, count: 0, expiresAt: null },
  hasCredentials: false,
  history: null,
  restriction: null,
  expiresAt: null,
  generation: 0,
};
const SHOWN = {
  code: '2@x',
  pairingCode: null,
  pairingCodeExpiresAt: null,
  count: 1,
  expiresAt: new Date(),
};

/** Connections whose deadline passes at once: what they show last is all that comes. */
class FakeConnections extends Connections {
  readonly requests: [ConnectionRequest, unknown][] = [];

  constructor(
    private before: ConnectionView | null,
    /** What a request brings about. */
    private readonly after: ConnectionView | null,
  ) {
    super();
  }

  async begin(): Promise<void> {}
  async renew(): Promise<void> {}
  async settingsChanged(): Promise<void> {}
  async request(_id: string, what: ConnectionRequest, options = {}): Promise<number> {
    this.requests.push([what, options]);
    this.before = this.after;
    return 1;
  }
  async view(): Promise<ConnectionView | null> {
    return this.before;
  }
  shownView(): Promise<ConnectionView | null> {
    return this.view();
  }
  async shownViews(): Promise<ReadonlyMap<string, ConnectionView>> {
    return new Map();
  }
  async waitFor(_id: string, until: (view: ConnectionView) => boolean) {
    const view = this.before;
    return { reached: view !== null && until(view), view };
  }
  run<K extends CommandKind>(): Promise<AnswerOf<K>>;
  async run(): Promise<null> {
    return null;
  }
  async rest(): Promise<void> {}
  async purge(): Promise<void> {}
}

const creation: Pick<InstanceCreation, 'create'> = {
  create: async (): Promise<CreatedInstance> => {
    throw new Error('Nothing is created here');
  },
};
const removal: Pick<InstanceRemoval, 'remove'> = { remove: async () => true };

// Creation and removal have tests on the real store; their own parts are not needed here.
const lifecycle = (connections: Connections): InstanceLifecycleService =>
  Reflect.construct(InstanceLifecycleService, [creation, removal, connections]);
const answered = (changes: Partial<ConnectionView>): ConnectionView => ({
  ...CLOSED,
  generation: 1,
  ...changes,
});

describe('connect', () => {
  it('asks for nothing when a code is shown already, or it is open', async () => {
    const open = new FakeConnections({ ...CLOSED, state: 'open', reason: null }, null);
    expect(await lifecycle(open).connect(instance, null)).toEqual({ kind: 'open' });
    const shown = new FakeConnections({ ...CLOSED, state: 'connecting', pairing: SHOWN }, null);
    expect(await lifecycle(shown).connect(instance, null)).toMatchObject({ pairing: SHOWN });
    expect([...open.requests, ...shown.requests]).toEqual([]);
  });

  it.each<[string, ConnectionView | null, object]>([
    [
      'is refused',
      answered({ state: 'close', reason: 'connection.qr_limit' }),
      { code: 'connection.refused', status: 409 },
    ],
    [
      'does not come in time',
      answered({ state: 'connecting', reason: 'connection.unreachable' }),
      { code: 'connection.timeout', status: 504 },
    ],
    ['is taken up by nobody', CLOSED, { code: 'connection.unowned', status: 503 }],
    ['is deleted meanwhile', null, { code: 'instance.not_found', status: 404 }],
  ])('says that it %s', async (_what, after, error) => {
    const connections = new FakeConnections(CLOSED, after);
    await expect(lifecycle(connections).connect(instance, null)).rejects.toMatchObject(error);
  });

  it('shows a QR code when the pairing code that was wanted does not come', async () => {
    const after = answered({ state: 'connecting', pairing: SHOWN });
    const connections = new FakeConnections(CLOSED, after);
    expect(await lifecycle(connections).connect(instance, '5511987654321')).toEqual({
      kind: 'pairing',
      pairing: SHOWN,
    });
    expect(connections.requests).toEqual([['open', { pairingNumber: '5511987654321' }]]);
  });
});

describe('restart', () => {
  it.each([
    ['close', 'open'],
    ['connecting', 'restart'],
    ['open', 'restart'],
  ] as const)('of one that is %s is %s', async (state, what) => {
    const connections = new FakeConnections({ ...CLOSED, state }, answered({ state: 'open' }));
    expect(await lifecycle(connections).restart(instance)).toEqual({ kind: 'open' });
    expect(connections.requests).toEqual([[what, { pairingNumber: undefined }]]);
  });
});

describe('logOut', () => {
  const paired = { ...CLOSED, hasCredentials: true };

  it('is refused without credentials', async () => {
    await expect(
      lifecycle(new FakeConnections(CLOSED, null)).logOut(instance),
    ).rejects.toMatchObject({ code: 'instance.not_connected', status: 400 });
  });

  it('ends when the credentials are gone', async () => {
    const connections = new FakeConnections(paired, answered({}));
    await lifecycle(connections).logOut(instance);
    expect(connections.requests).toEqual([['log-out', {}]]);
  });

  it.each<[string, ConnectionView, string]>([
    ['late', answered({ hasCredentials: true, reason: 'connection.lost' }), 'connection.timeout'],
    ['taken up by nobody', paired, 'connection.unowned'],
  ])('says that it is %s', async (_what, after, code) => {
    await expect(
      lifecycle(new FakeConnections(paired, after)).logOut(instance),
    ).rejects.toMatchObject({ code });
  });
});
