import { Global, Injectable, Module } from '@nestjs/common';
import { MessageLookup, ReportSink } from '@switchboard/connections';
import { InstanceMessages, type InstanceTotals } from '@switchboard/messages';

/** Stands in until messages are composed. */
@Injectable()
class NoMessages extends InstanceMessages {
  async begin(): Promise<void> {}
  async totals(): Promise<ReadonlyMap<string, InstanceTotals>> {
    return new Map();
  }
  async purge(): Promise<void> {}
}

@Injectable()
class NoReports extends ReportSink {
  async apply(): Promise<never[]> {
    return [];
  }
}

@Injectable()
class NoLookup extends MessageLookup {
  async find(): Promise<null> {
    return null;
  }
}

@Global()
@Module({
  providers: [
    { provide: InstanceMessages, useClass: NoMessages },
    { provide: ReportSink, useClass: NoReports },
    { provide: MessageLookup, useClass: NoLookup },
  ],
  exports: [InstanceMessages, ReportSink, MessageLookup],
})
export class InterimMessagesModule {}
