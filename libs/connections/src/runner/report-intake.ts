import { Injectable } from '@nestjs/common';
import { AuthStateStore } from '@switchboard/auth-state';
import { type Fence, Transactions } from '@switchboard/database';
import { EventLog } from '@switchboard/events';
import { ConnectionPorts } from '../connection-ports.js';
import type { MessageReport } from '../ports.js';

/**
 * Takes what a channel reports of messages: projection, settled inbox entries and events in one fenced transaction. A
 * report that comes again changes nothing.
 */
@Injectable()
export class ReportIntake {
  constructor(
    private readonly transactions: Transactions,
    private readonly authState: AuthStateStore,
    private readonly events: EventLog,
    private readonly ports: ConnectionPorts,
  ) {}

  /** @throws FencedError when this process may no longer run the connection */
  async take(fence: Fence, report: MessageReport): Promise<void> {
    const { instanceId } = fence;
    await this.transactions.fenced(fence, async (tx) => {
      const events = await this.ports.reports.apply(tx, instanceId, report);
      if ('inbox' in report && report.inbox.length > 0) {
        await this.authState.settle(tx, instanceId, report.inbox);
      }
      // Last, because it takes the lock of the counter row.
      for (const event of events) await this.events.append(tx, event);
    });
  }
}
