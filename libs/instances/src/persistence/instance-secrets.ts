import { Injectable } from '@nestjs/common';
import type { ProxySettings } from '@switchboard/channels';
import { InstanceSealer } from '@switchboard/crypto';
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

/** Seals and opens the secrets of an instance under its own data key. */
@Injectable()
export class InstanceSecretsBox {
  constructor(private readonly sealer: InstanceSealer) {}

  /** Inside the transaction that creates the instance, after its data key was made. */
  async seal(
    tx: EntityManager,
    instanceId: string,
    { token, wavoipToken, proxy }: InstanceSecrets,
  ): Promise<SealedSecrets> {
    const seal = (context: string, text: string): Promise<Buffer> =>
      this.sealer.seal(instanceId, context, Buffer.from(text, 'utf8'), tx);
    return {
      tokenSealed: await seal(TOKEN, token),
      wavoipTokenSealed: wavoipToken === '' ? null : await seal(WAVOIP_TOKEN, wavoipToken),
      proxySealed: proxy === null ? null : await seal(PROXY, JSON.stringify(proxy)),
    };
  }

  /** Pass `tx` to read inside an open transaction. */
  async open(
    instance: Pick<StoredInstance, 'instanceId'> & SealedSecrets,
    tx?: EntityManager,
  ): Promise<InstanceSecrets> {
    const { instanceId, tokenSealed, wavoipTokenSealed, proxySealed } = instance;
    const open = async (context: string, sealed: Buffer): Promise<string> =>
      (await this.sealer.open(instanceId, context, sealed, tx)).toString('utf8');
    let proxy: ProxySettings | null = null;
    if (proxySealed !== null) proxy = JSON.parse(await open(PROXY, proxySealed));
    return {
      token: await open(TOKEN, tokenSealed),
      wavoipToken: wavoipTokenSealed === null ? '' : await open(WAVOIP_TOKEN, wavoipTokenSealed),
      proxy,
    };
  }
}
