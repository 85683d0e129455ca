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
    const seal = async (context: string, text: string | null): Promise<Buffer | null> =>
      text === null ? null : this.sealer.seal(instanceId, context, Buffer.from(text, 'utf8'), tx);
    await this.accounts.insert(tx, integration, {
      instanceId,
      number,
      // As an API key it is found like one.
      accessTokenHash: accessToken === null ? null : this.hasher.hash(accessToken),
      accessTokenSealed: await seal(ACCESS_TOKEN, accessToken),
      appSecretSealed: await seal(APP_SECRET, appSecret),
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

  private async open(
    instanceId: string,
    context: string,
    sealed: Buffer | null,
  ): Promise<string | null> {
    if (sealed === null) return null;
    return (await this.sealer.open(instanceId, context, sealed)).toString('utf8');
  }
}
