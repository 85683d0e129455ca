import { Injectable } from '@nestjs/common';
import type { NewEvent } from '@switchboard/events';
import { type MessageReport, ReportSink } from '@switchboard/connections';
import type { EntityManager } from 'typeorm';
import { PersonAddresses } from '../addresses/person-addresses.js';
import { pairsIn } from '../addresses/report-addresses.js';
import { ChatReportProjection } from '../chats/chat-report-projection.js';
import { InstanceTotalsRepository } from '../store/instance-totals.repository.js';
import { callEvent } from './call-event.js';
import { HistoryProjection } from './history-projection.js';
import { ChangeProjection } from './change-projection.js';
import { MessageProjection } from './message-projection.js';
import { refusalOf } from './refusal.js';
import { StatusProjection } from './status-projection.js';

/** `ReportSink` over the stored messages. */
@Injectable()
export class ProjectingReportSink extends ReportSink {
  constructor(
    private readonly messages: MessageProjection,
    private readonly statuses: StatusProjection,
    private readonly history: HistoryProjection,
    private readonly changes: ChangeProjection,
    private readonly chats: ChatReportProjection,
    private readonly addresses: PersonAddresses,
    private readonly totals: InstanceTotalsRepository,
  ) {
    super();
  }

  override async apply(
    tx: EntityManager,
    instanceId: string,
    report: MessageReport,
  ): Promise<readonly NewEvent[]> {
    const { events, added } = await this.addresses.learn(tx, instanceId, pairsIn(report));
    const settled = await this.addresses.settle(tx, instanceId, report);
    const told = await this.project(tx, instanceId, settled);
    if (events.length > 0) await this.totals.add(tx, instanceId, added);
    return [...events, ...told];
  }

  private async project(
    tx: EntityManager,
    instanceId: string,
    report: MessageReport,
  ): Promise<readonly NewEvent[]> {
    switch (report.kind) {
      case 'messages':
        return this.messages.store(tx, instanceId, report.items, report.origin);
      case 'changes':
        return this.changes.apply(tx, instanceId, report.items);
      case 'receipts':
        return this.statuses.apply(tx, instanceId, report.items);
      case 'history':
        return this.history.store(tx, instanceId, report.chats, report.contacts);
      // All of it was learned.
      case 'addresses':
        return [];
      case 'call':
        return [callEvent(instanceId, report.call)];
      case 'refused':
        // A refusal is the last status that an own message gets.
        return this.statuses.apply(tx, instanceId, [
          {
            key: { remoteJid: report.remoteJid, fromMe: true, id: report.messageId },
            status: 'ERROR',
            errors: [refusalOf(report.code)],
            participant: null,
            timestamp: null,
          },
        ]);
      case 'contacts':
      case 'chats':
      case 'chats-deleted':
      case 'presence':
      case 'groups-joined':
      case 'groups-changed':
      case 'groups-known':
      case 'members-changed':
      case 'groups-followed':
      case 'label':
      case 'labelling':
        return this.chats.apply(tx, instanceId, report);
    }
  }
}
