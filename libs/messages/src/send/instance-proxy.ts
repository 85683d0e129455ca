import { Injectable } from '@nestjs/common';
import { AppConfig } from '@switchboard/config';
import { InstanceDirectory } from '@switchboard/connections';
import type { ProxyRoute } from '@switchboard/http';

/** The proxy through which an instance reaches what its messages speak of. */
@Injectable()
export class InstanceProxy {
  constructor(
    private readonly config: AppConfig,
    private readonly directory: InstanceDirectory,
  ) {}

  /** Its own, else the one from the configuration; null: directly. */
  async of(instanceId: string): Promise<ProxyRoute | null> {
    const proxy = (await this.directory.find(instanceId))?.proxy ?? null;
    if (proxy !== null) return { proxy, trusted: false };
    return this.config.proxy === null ? null : { proxy: this.config.proxy, trusted: true };
  }
}
