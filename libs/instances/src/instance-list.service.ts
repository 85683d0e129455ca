import { Injectable } from '@nestjs/common';
import { type CallerIdentity, UnauthorizedError } from '@switchboard/access';
import { Connections, type ConnectionView } from '@switchboard/connections';
import { InstanceSealer, SealedValueError } from '@switchboard/crypto';
import { InstanceMessages, type InstanceTotals } from '@switchboard/messages';
import { type SinkSetting, SinkSettings } from '@switchboard/sinks';
import { NoInstanceMatchesError } from './instance.errors.js';
import type { InstanceSecrets, StoredInstance } from './instance.js';
import { decodeCursor, encodeCursor, isUuid } from './list-cursor.js';
import {
  type InstanceFilter,
  InstanceListRepository,
} from './persistence/instance-list.repository.js';
import { InstanceSecretsBox } from './persistence/instance-secrets.js';

/** What a list may be asked for. */
export interface InstanceQuery extends InstanceFilter {
  /** Instances a page; all when absent. */
  readonly limit?: number;
  readonly cursor?: string;
}

/** All that a list says of one instance. */
export interface ListedInstance {
  readonly instance: StoredInstance;
  readonly secrets: InstanceSecrets;
  readonly view: ConnectionView;
  readonly totals: InstanceTotals;
  /** What it wants of each sink that it ever set. */
  readonly sinks: readonly SinkSetting[];
}

const NOTHING_STORED: InstanceTotals = { messages: 0, contacts: 0, chats: 0 };

/** Lists instances at a cost that does not grow with what is stored of them: a fixed number of queries a page. */
@Injectable()
export class InstanceListService {
  constructor(
    private readonly list: InstanceListRepository,
    private readonly sealer: InstanceSealer,
    private readonly secrets: InstanceSecretsBox,
    private readonly connections: Connections,
    private readonly messages: InstanceMessages,
    private readonly sinks: SinkSettings,
  ) {}

  /**
   * The global key sees every instance; a token its own, and a filter that names another is refused like a wrong key.
   *
   * @throws NoInstanceMatchesError, InvalidCursorError, UnauthorizedError
   */
  async find(
    caller: CallerIdentity,
    query: InstanceQuery,
  ): Promise<{ readonly items: readonly ListedInstance[]; readonly nextCursor: string | null }> {
    const { limit, cursor, ...filter } = query;
    const after = cursor === undefined ? null : decodeCursor(cursor);
    const narrowed = narrow(filter, caller);
    const { instances, next } =
      narrowed === null
        ? { instances: [], next: null }
        : await this.list.page(narrowed, after, limit ?? null);
    if (instances.length === 0 && after === null) refuseNothing(filter, caller);
    return {
      items: await this.describe(instances),
      nextCursor: next === null ? null : encodeCursor(next),
    };
  }

  private async describe(instances: readonly StoredInstance[]): Promise<ListedInstance[]> {
    const ids = instances.map(({ instanceId }) => instanceId);
    await this.sealer.prepare(ids);
    const secrets = await Promise.all(instances.map((instance) => this.openUnlessPurged(instance)));
    const [views, totals, settings] = await Promise.all([
      this.connections.shownViews(ids),
      this.messages.totals(ids),
      this.sinks.ofInstances(ids),
    ]);
    return instances.flatMap((instance, index) => {
      const view = views.get(instance.instanceId);
      // Without a view it was deleted while it was being listed.
      if (view === undefined) return [];
      const opened = secrets[index];
      if (opened === undefined || opened instanceof SealedValueError) throw opened;
      const counted = totals.get(instance.instanceId) ?? NOTHING_STORED;
      const sinks = settings.get(instance.instanceId) ?? [];
      return [{ instance, secrets: opened, view, totals: counted, sinks }];
    });
  }

  /** The failure is judged once it is known whether the instance is still there: its key goes with it. */
  private async openUnlessPurged(
    instance: StoredInstance,
  ): Promise<InstanceSecrets | SealedValueError> {
    try {
      return await this.secrets.open(instance);
    } catch (error) {
      if (error instanceof SealedValueError) return error;
      throw error;
    }
  }
}

/** The filter as it is asked of the database; null when nothing can match it. */
function narrow(filter: InstanceFilter, caller: CallerIdentity): InstanceFilter | null {
  const { instanceId, instanceName } = filter;
  if (instanceId !== undefined && !isUuid(instanceId)) return null;
  const wanted = { ...filter, instanceName: instanceName?.normalize('NFC') };
  if (caller.kind === 'global') return wanted;
  const own = caller.instances.map((instance) => instance.instanceId);
  const among = own.filter((id) => instanceId === undefined || id === instanceId.toLowerCase());
  return among.length === 0 ? null : { ...wanted, instanceId: undefined, among };
}

function refuseNothing(filter: InstanceFilter, caller: CallerIdentity): void {
  if (caller.kind === 'instance') throw new UnauthorizedError();
  const asked = filter.instanceName ?? filter.instanceId ?? filter.number;
  if (asked !== undefined) throw new NoInstanceMatchesError(asked);
}
