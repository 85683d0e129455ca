import { Injectable } from '@nestjs/common';
import type { ChannelAccount, InboundInstance, Integration } from '@switchboard/channels';
import { InstanceSealer, TokenHasher } from '@switchboard/crypto';
import type { EntityManager } from 'typeorm';
import { ChannelAccountRepository, type SealedAccount } from './channel-account.repository.js';

// Each value is bound to its column: one moved to another does not open.
const ACCESS_TOKEN = 'channel-account/access-token';
const APP_SECRET = 'channel-account/app-secret';

/** Accounts of channels that do not pair, with their secrets sealed under the data key of the instance. */
@Injectable()
export class ChannelAccounts {
  constructor(
    private readonly sealer: InstanceSealer,
    private readonly hasher: TokenHasher,
    private readonly accounts: ChannelAccountRepository,
  ) {}

  /** Inside the transaction that creates the instance. @throws NumberTakenError */
  async add(
    tx: EntityManager,
    instanceId: string,
    integration: Integration,
    { number, accessToken, appSecret }: ChannelAccount,
  ): Promise<void> {
    await this.accounts.insert(tx, integration, {
      instanceId,
      number,
      // As an API key it is found like one.
      accessTokenHash: accessToken === null ? null : this.hasher.hash(accessToken),
      accessTokenSealed: await this.seal(tx, instanceId, ACCESS_TOKEN, accessToken),
      appSecretSealed: await this.seal(tx, instanceId, APP_SECRET, appSecret),
    });
  }

  /** Under the lock of the instance. What is absent stays as it is. */
  async change(
    tx: EntityManager,
    instanceId: string,
    { accessToken, appSecret }: { accessToken?: string; appSecret?: string | null },
  ): Promise<void> {
    const sealed =
      accessToken === undefined ? null : await this.seal(tx, instanceId, ACCESS_TOKEN, accessToken);
    await this.accounts.change(tx, instanceId, {
      ...(accessToken === undefined || sealed === null
        ? {}
        : { accessTokenHash: this.hasher.hash(accessToken), accessTokenSealed: sealed }),
      ...(appSecret === undefined
        ? {}
        : { appSecretSealed: await this.seal(tx, instanceId, APP_SECRET, appSecret) }),
    });
  }

  /** The secrets of an account; nulls when the instance has none. */
  async secrets(instanceId: string): Promise<Pick<ChannelAccount, 'accessToken' | 'appSecret'>> {
    const account = await this.accounts.find(instanceId);
    if (account === null) return { accessToken: null, appSecret: null };
    return {
      accessToken: await this.open(instanceId, ACCESS_TOKEN, account.accessTokenSealed),
      appSecret: await this.open(instanceId, APP_SECRET, account.appSecretSealed),
    };
  }

  async byNumbers(
    integration: Integration,
    numbers: readonly string[],
  ): Promise<InboundInstance[]> {
    if (numbers.length === 0) return [];
    const found = await this.accounts.findByNumbers(integration, numbers);
    return Promise.all(found.map((account) => this.inbound(account)));
  }

  async byId(integration: Integration, instanceId: string): Promise<InboundInstance | null> {
    const account = await this.accounts.find(instanceId, integration);
    return account === null ? null : this.inbound(account);
  }

  private async inbound({
    instanceId,
    number,
    appSecretSealed,
  }: SealedAccount): Promise<InboundInstance> {
    const appSecret = await this.open(instanceId, APP_SECRET, appSecretSealed);
    return { instanceId, number, appSecret };
  }

  private async seal(
    tx: EntityManager,
    instanceId: string,
    context: string,
    text: string | null,
  ): Promise<Buffer | null> {
    if (text === null) return null;
    return this.sealer.seal(instanceId, context, Buffer.from(text, 'utf8'), tx);
  }

  private async open(
    instanceId: string,
    context: string,
    sealed: Buffer | null,
  ): Promise<string | null> {
    if (sealed === null) return null;
    return (await this.sealer.open(instanceId, context, sealed)).toString('utf8');
  }
}
