import { Logger } from '@nestjs/common';
import { type Fence, FencedError, type Transactions } from '@switchboard/database';
import type { EntityManager } from 'typeorm';
import type { AuthSealer } from '../auth-sealer.js';
import type { AuthStateChange, InboxEntry, InboxRef } from '../auth-state-store.js';
import { Claims } from '../claims.js';
import { type AuthStateEntry, LocatedStore } from '../located-store.js';
import { type AuthKeyName, CREDENTIALS } from '../names.js';
import { inboxAnswer, pageAnswer, understand, valuesAnswer } from './provider-answers.js';
import type { ProviderClient } from './provider-client.js';

const PAGE = 500;
const CONFLICT = 409;

/**
 * Auth state at a provider over HTTP: a commit is one request, which the provider carries out as a whole while the claim
 * that it carries is the present one. It sees sealed values and names alone. Its API is in `docs/auth-state.md`.
 */
export class ProviderAuthStateStore extends LocatedStore {
  override readonly kind = 'provider';
  private readonly logger = new Logger('ProviderAuthState');
  private readonly claims = new Claims();

  constructor(
    private readonly client: ProviderClient,
    private readonly sealer: AuthSealer,
    private readonly transactions: Transactions,
  ) {
    super();
  }

  override check(): Promise<void> {
    return this.client.ping();
  }

  override async claim(fence: Fence): Promise<void> {
    await this.newClaim(fence);
  }

  async read(
    instanceId: string,
    type: string,
    ids: readonly string[],
  ): Promise<Map<string, Uint8Array>> {
    const found = new Map<string, Uint8Array>();
    if (ids.length === 0) return found;
    const keys = ids.map((id) => keyOf({ type, id }));
    const answer = await this.client.instance('POST', instanceId, 'read', { keys });
    const { values } = understand(valuesAnswer, answer.body);
    for (const id of ids) {
      const sealed = values[keyOf({ type, id })];
      if (sealed !== undefined) {
        found.set(id, await this.sealer.openKey(instanceId, { type, id, sealed }));
      }
    }
    return found;
  }

  async commit(
    fence: Fence,
    changes: readonly AuthStateChange[],
    inbox: readonly InboxEntry[] = [],
  ): Promise<void> {
    const sealed = await this.sealer.sealCommit(fence.instanceId, changes, inbox);
    await this.claimed('commit', fence, {
      set: Object.fromEntries(
        sealed.written.map((key) => [keyOf(key), key.sealed.toString('base64')]),
      ),
      remove: sealed.removed.map(keyOf),
      inbox: sealed.inbox.map(({ cipherHash, sealed: data }) => ({
        hash: cipherHash.toString('hex'),
        data: data.toString('base64'),
      })),
    });
  }

  async findInbox(instanceId: string, cipherHash: Uint8Array): Promise<InboxEntry | null> {
    const [entry] = await this.inbox(instanceId, { hash: Buffer.from(cipherHash).toString('hex') });
    return entry ?? null;
  }

  undone(instanceId: string, limit: number): Promise<InboxEntry[]> {
    return this.inbox(instanceId, { untold: limit });
  }

  /** Once `tx` is committed; a crash in between has them told again, which changes nothing. */
  async settle(tx: EntityManager, instanceId: string, refs: readonly InboxRef[]): Promise<void> {
    if (refs.length === 0) return;
    const hashes = refs.map(({ cipherHash }) => Buffer.from(cipherHash).toString('hex'));
    this.transactions.afterCommit(tx, () => {
      this.client
        .instance('POST', instanceId, 'settle', { hashes })
        .catch((error: unknown) =>
          this.logger.warn({ event: 'auth_state.settle_failed', instanceId, error: String(error) }),
        );
    });
  }

  async hasCredentials(instanceId: string): Promise<boolean> {
    const keys = [keyOf(CREDENTIALS)];
    const answer = await this.client.instance('POST', instanceId, 'read', { keys });
    return Object.keys(understand(valuesAnswer, answer.body).values).length > 0;
  }

  async forget(fence: Fence): Promise<void> {
    await this.claimed('forget', fence, {});
  }

  async *entries(instanceId: string): AsyncIterable<readonly AuthStateEntry[]> {
    let after: string | null = null;
    do {
      const answer = await this.client.instance('POST', instanceId, 'page', { after, limit: PAGE });
      const page: { values: Record<string, Buffer>; next: string | null } = understand(
        pageAnswer,
        answer.body,
      );
      const entries: AuthStateEntry[] = [];
      for (const [key, sealed] of Object.entries(page.values)) {
        const name = nameOf(key);
        entries.push({
          ...name,
          value: await this.sealer.openKey(instanceId, { ...name, sealed }),
        });
      }
      if (entries.length > 0) yield entries;
      after = page.next;
    } while (after !== null);
  }

  async clear(fence: Fence): Promise<void> {
    await this.claimed('clear', fence, {});
  }

  async destroy(instanceId: string): Promise<void> {
    this.claims.drop(instanceId);
    await this.client.instance('DELETE', instanceId, '');
  }

  private async inbox(instanceId: string, which: object): Promise<InboxEntry[]> {
    const answer = await this.client.instance('POST', instanceId, 'inbox', which);
    const entries: InboxEntry[] = [];
    for (const { hash, data } of understand(inboxAnswer, answer.body).inbox) {
      const cipherHash = Buffer.from(hash, 'hex');
      entries.push(await this.sealer.openEntry(instanceId, { cipherHash, sealed: data }));
    }
    return entries;
  }

  private async newClaim(fence: Fence): Promise<string> {
    const { instanceId, epoch } = fence;
    const mark = this.claims.make();
    await this.client.group({ instance: instanceId });
    const body = { epoch: epoch.toString(), mark };
    const { status } = await this.client.instance('POST', instanceId, 'claim', body);
    if (status === CONFLICT) throw new FencedError(instanceId);
    this.claims.keep(fence, mark);
    return mark;
  }

  private async claimed(action: string, fence: Fence, body: object): Promise<void> {
    const { instanceId, epoch } = fence;
    const mark = this.claims.markOf(fence) ?? (await this.newClaim(fence));
    const { status } = await this.client.instance('POST', instanceId, action, {
      epoch: epoch.toString(),
      mark,
      ...body,
    });
    if (status === CONFLICT) throw new FencedError(instanceId);
  }
}

/** `<type>-<id>`, as files and Redis of other gateways have it; a type that has a "-" itself is told apart by its length. */
const keyOf = ({ type, id }: AuthKeyName): string => `${type.length}:${type}-${id}`;

function nameOf(key: string): AuthKeyName {
  const colon = key.indexOf(':');
  const end = colon + 1 + Number(key.slice(0, colon));
  return { type: key.slice(colon + 1, end), id: key.slice(end + 1) };
}
