import { Injectable } from '@nestjs/common';
import { type Fence, Leases, Notifications, Transactions } from '@switchboard/database';

/** Works on the session of an instance as its owner, and gives it back to whoever ran it. */
@Injectable()
export class Takeover {
  constructor(
    private readonly leases: Leases,
    private readonly transactions: Transactions,
    private readonly notifications: Notifications,
  ) {}

  /**
   * Takes the instance from whoever runs it; that owner can write nothing any more, and ends its session. Afterwards any
   * gateway takes it up again, within seconds, if it is wanted open. When this process dies, so it is.
   *
   * @returns null when there is no such instance (any more)
   */
  async run<T>(instanceId: string, work: (fence: Fence) => Promise<T>): Promise<T | null> {
    await this.leases.start();
    const epoch = await this.leases.seize(instanceId);
    if (epoch === null) return null;
    await this.tell(instanceId);
    try {
      return await work({ instanceId, epoch });
    } finally {
      await this.leases.release(instanceId, epoch);
      await this.tell(instanceId);
    }
  }

  /** Whoever ran it looks at its epoch; whoever could run it looks whether it is free. */
  private tell(instanceId: string): Promise<void> {
    return this.transactions.run((tx) =>
      this.notifications.notify(tx, 'connection_wanted', instanceId),
    );
  }
}
