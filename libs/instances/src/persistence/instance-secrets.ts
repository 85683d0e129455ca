import { Injectable } from '@nestjs/common';
import type { ProxySettings } from '@switchboard/channels';
import { InstanceSealer } from '@switchboard/crypto';
import { LRUCache } from 'lru-cache';
import type { EntityManager } from 'typeorm';
import type { InstanceSecrets, StoredInstance } from '../instance.js';

/** What is secret of an instance, as it lies in its row. */
export interface SealedSecrets {
  readonly tokenSealed: Buffer;
  readonly wavoipTokenSealed: Buffer | null;
  readonly proxySealed: Buffer | null;
}

// Each value is bound to its column: one moved to another does not open.
const TOKEN = 'instance/token';
const WAVOIP_TOKEN = 'instance/wavoip-token';
const PROXY = 'instance/proxy';

/** As many instances as a list is expected to have. */
const MAX_OPENED = 10_000;

type SealedInstance = Pick<StoredInstance, 'instanceId'> & SealedSecrets;

/**
 * Seals and opens the secrets of an instance under its own data key. What was opened is kept in memory beside the bytes
 * it was opened from, and serves for these very bytes alone: a list need not decrypt everything each time.
 */
@Injectable()
export class InstanceSecretsBox {
  private readonly opened = new LRUCache<
    string,
    { readonly sealed: SealedSecrets; readonly secrets: InstanceSecrets }
  >({ max: MAX_OPENED });

  constructor(private readonly sealer: InstanceSealer) {}

  /** Inside the transaction that creates the instance, after its data key was made. */
  async seal(
    tx: EntityManager,
    instanceId: string,
    { token, wavoipToken, proxy }: InstanceSecrets,
  ): Promise<SealedSecrets> {
    return {
      tokenSealed: await this.sealText(tx, instanceId, TOKEN, token),
      wavoipTokenSealed: await this.sealWavoipToken(tx, instanceId, wavoipToken),
      proxySealed: proxy === null ? null : await this.sealProxy(tx, instanceId, proxy),
    };
  }

  async sealWavoipToken(
    tx: EntityManager,
    instanceId: string,
    token: string,
  ): Promise<Buffer | null> {
    return token === '' ? null : this.sealText(tx, instanceId, WAVOIP_TOKEN, token);
  }

  /** Null is sealed too: it was said that there is to be none. */
  sealProxy(tx: EntityManager, instanceId: string, proxy: ProxySettings | null): Promise<Buffer> {
    return this.sealText(tx, instanceId, PROXY, JSON.stringify(proxy));
  }

  /** Pass `tx` to read inside an open transaction. */
  async open(instance: SealedInstance, tx?: EntityManager): Promise<InstanceSecrets> {
    const known = this.known(instance);
    if (known !== null) return known;
    const { instanceId, tokenSealed, wavoipTokenSealed, proxySealed } = instance;
    const open = async (context: string, sealed: Buffer): Promise<string> =>
      (await this.sealer.open(instanceId, context, sealed, tx)).toString('utf8');
    let proxy: ProxySettings | null = null;
    if (proxySealed !== null) proxy = JSON.parse(await open(PROXY, proxySealed));
    const secrets: InstanceSecrets = {
      token: await open(TOKEN, tokenSealed),
      wavoipToken: wavoipTokenSealed === null ? '' : await open(WAVOIP_TOKEN, wavoipTokenSealed),
      proxy,
    };
    const sealed = { tokenSealed, wavoipTokenSealed, proxySealed };
    this.opened.set(instanceId, { sealed, secrets });
    return secrets;
  }

  /** What these bytes were opened to before; null when they have to be opened. */
  known(instance: SealedInstance): InstanceSecrets | null {
    const known = this.opened.get(instance.instanceId);
    return known !== undefined && isSame(known.sealed, instance) ? known.secrets : null;
  }

  private sealText(
    tx: EntityManager,
    instanceId: string,
    context: string,
    text: string,
  ): Promise<Buffer> {
    return this.sealer.seal(instanceId, context, Buffer.from(text, 'utf8'), tx);
  }

  /** Of an instance whose key is destroyed nothing is kept. */
  forget(instanceId: string): void {
    this.opened.delete(instanceId);
  }
}

function isSame(one: SealedSecrets, other: SealedSecrets): boolean {
  return (
    one.tokenSealed.equals(other.tokenSealed) &&
    isSameValue(one.wavoipTokenSealed, other.wavoipTokenSealed) &&
    isSameValue(one.proxySealed, other.proxySealed)
  );
}

function isSameValue(one: Buffer | null, other: Buffer | null): boolean {
  return one === null || other === null ? one === other : one.equals(other);
}
