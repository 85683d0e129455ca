import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { InstanceNotFoundError, type InstanceIdentity } from '@switchboard/access';
import type { ProxySettings } from '@switchboard/channels';
import { Connections, InstanceChannels } from '@switchboard/connections';
import { Transactions } from '@switchboard/database';
import { ProxyError } from '@switchboard/http';
import type { StoredInstance } from '../instance.js';
import { InstanceRepository } from '../persistence/instance.repository.js';
import { InstanceSecretsBox } from '../persistence/instance-secrets.js';
import { tryProxy } from './try-proxy.js';

/** The proxy of an instance, with the row that holds it. */
export interface InstanceProxy {
  readonly instance: StoredInstance;
  readonly proxy: ProxySettings | null;
}

/** What came of trying a proxy. */
export interface ProxyTrial {
  /** Null when there is no proxy to try. */
  readonly works: boolean | null;
  readonly error: ProxyError | null;
  readonly tookMs: number;
}

/** The proxies of instances. A connection that is up is made anew through a proxy that was changed. */
@Injectable()
export class InstanceProxyService {
  constructor(
    private readonly transactions: Transactions,
    private readonly instances: InstanceRepository,
    private readonly secrets: InstanceSecretsBox,
    private readonly channels: InstanceChannels,
    private readonly connections: Connections,
  ) {}

  /**
   * Sets it, once it was tried; null takes it away.
   *
   * @throws ProxyRefusedError, InstanceNotFoundError
   */
  async set(
    { instanceId, instanceName }: InstanceIdentity,
    proxy: ProxySettings | null,
  ): Promise<void> {
    const channel = await this.channels.of(instanceId);
    if (proxy !== null && channel !== null) await tryProxy(channel, proxy);
    await this.transactions.underInstanceLock(instanceId, 'update', async (tx) => {
      const instance = tx === null ? null : await this.instances.find(instanceId, tx);
      if (tx === null || instance === null) throw new InstanceNotFoundError(instanceName);
      const before = (await this.secrets.open(instance, tx)).proxy;
      const sealed = await this.secrets.sealProxy(tx, instanceId, proxy);
      await this.instances.saveProxy(tx, instanceId, sealed);
      if (!isDeepStrictEqual(before, proxy)) await this.connections.renew(tx, instanceId);
    });
  }

  /** @throws InstanceNotFoundError when it was deleted in the meantime */
  async find({ instanceId, instanceName }: InstanceIdentity): Promise<InstanceProxy> {
    const instance = await this.instances.find(instanceId);
    if (instance === null) throw new InstanceNotFoundError(instanceName);
    return { instance, proxy: (await this.secrets.open(instance)).proxy };
  }

  /** Tries the proxy that is set, now. @throws InstanceNotFoundError when it was deleted in the meantime */
  async try(identity: InstanceIdentity): Promise<ProxyTrial> {
    const { proxy } = await this.find(identity);
    const channel = await this.channels.of(identity.instanceId);
    if (proxy === null || channel === null) return { works: null, error: null, tookMs: 0 };
    const beganAtMs = performance.now();
    const took = (): number => Math.round(performance.now() - beganAtMs);
    try {
      await channel.tryProxy(proxy);
      return { works: true, error: null, tookMs: took() };
    } catch (error) {
      if (!(error instanceof ProxyError)) throw error;
      return { works: false, error, tookMs: took() };
    }
  }
}
