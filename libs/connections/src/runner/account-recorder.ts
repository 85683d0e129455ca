import { Injectable } from '@nestjs/common';
import type { AccountRestriction } from '@switchboard/channels';
import { type Fence, Notifications, Transactions } from '@switchboard/database';
import { EventLog, type NewEvent } from '@switchboard/events';
import type { EntityManager } from 'typeorm';
import { ConnectionPorts } from '../connection-ports.js';
import { ConnectionReadModel } from '../connection-read-model.js';
import type { RestrictedInstanceDto } from '../dto/events/restricted-instance.dto.js';
import { ConnectionRepository } from '../persistence/connection.repository.js';
import type { AccountReport } from '../ports.js';

/** What WhatsApp refuses an account that may not start new chats. */
const RESTRICTED_CODE = 463;

/** Records what an account is besides being up. It decides nothing of the connection. */
@Injectable()
export class AccountRecorder {
  constructor(
    private readonly transactions: Transactions,
    private readonly repository: ConnectionRepository,
    private readonly notifications: Notifications,
    private readonly readModel: ConnectionReadModel,
    private readonly events: EventLog,
    private readonly ports: ConnectionPorts,
  ) {}

  /** @throws FencedError when this process may no longer run the connection */
  async record(fence: Fence, instanceName: string, report: AccountReport): Promise<void> {
    const { instanceId } = fence;
    await this.transactions.fenced(fence, async (tx) => {
      if (!(await this.save(tx, instanceId, report))) return;
      await this.notifications.notify(tx, 'connection_changed', instanceId);
      if (report.kind === 'restricted') {
        await this.events.append(tx, statusEvent(instanceId, instanceName, report.restriction));
      }
    });
    this.readModel.forget(instanceId);
  }

  /** @returns whether anything is not what it was */
  private async save(
    tx: EntityManager,
    instanceId: string,
    report: AccountReport,
  ): Promise<boolean> {
    switch (report.kind) {
      case 'history-progress':
        return this.repository.saveHistory(tx, instanceId, report);
      case 'profile-changed':
        await this.ports.profiles.changed(tx, instanceId, report);
        return true;
      case 'restricted':
        return this.repository.saveRestriction(tx, instanceId, report.restriction);
    }
  }
}

function statusEvent(
  instanceId: string,
  instance: string,
  restriction: AccountRestriction | null,
): NewEvent {
  const data = {
    instance,
    status: restriction === null ? 'unrestricted' : 'restricted',
    code: RESTRICTED_CODE,
    restriction: restriction?.type ?? null,
    endsAt: restriction?.endsAt?.toISOString() ?? null,
  } satisfies RestrictedInstanceDto;
  return { instanceId, name: 'status.instance', data };
}
