import { Injectable } from '@nestjs/common';
import { type InboundReport, InboundReports } from '@switchboard/channels';
import { ReportSink } from '@switchboard/connections';
import { Transactions } from '@switchboard/database';
import { EventLog } from '@switchboard/events';

/**
 * What came in by a route of the gateway: projection and events in one transaction, under the lock of the instance's own
 * row, because whichever process was called need not be the one that runs the connection.
 */
@Injectable()
export class StoredInboundReports extends InboundReports {
  constructor(
    private readonly transactions: Transactions,
    private readonly sink: ReportSink,
    private readonly events: EventLog,
  ) {
    super();
  }

  take(instanceId: string, report: InboundReport): Promise<boolean> {
    return this.transactions.underInstanceLock(instanceId, 'share', async (tx) => {
      if (tx === null) return false;
      // Last, because it takes the lock of the counter row.
      for (const event of await this.sink.apply(tx, instanceId, report)) {
        await this.events.append(tx, event);
      }
      return true;
    });
  }
}
