import { Injectable } from '@nestjs/common';
import { AppConfig } from '@switchboard/config';
import { type Fence, Notifications, Transactions } from '@switchboard/database';
import { EventLog } from '@switchboard/events';
import { eventsOf } from '../announcements.js';
import { ConnectionPorts } from '../connection-ports.js';
import { ConnectionReadModel } from '../connection-read-model.js';
import type { Transition } from '../machine/machine-state.js';
import { ConnectionRepository } from '../persistence/connection.repository.js';
import { renderQrCode } from '../qr-code.js';

/** Records a new state, and what is told of it, in one fenced transaction. */
@Injectable()
export class StateRecorder {
  constructor(
    private readonly transactions: Transactions,
    private readonly repository: ConnectionRepository,
    private readonly notifications: Notifications,
    private readonly readModel: ConnectionReadModel,
    private readonly events: EventLog,
    private readonly ports: ConnectionPorts,
    private readonly config: AppConfig,
  ) {}

  /**
   * @param nowMs the monotonic clock that the state's times are of
   * @throws FencedError when this process may no longer run the connection
   */
  async record(
    fence: Fence,
    instanceName: string,
    transition: Transition,
    nowMs: number,
  ): Promise<void> {
    const { instanceId } = fence;
    const { state, announcements } = transition;
    const base64 =
      state.shown.code !== null && announcements.some(({ kind }) => kind === 'qr')
        ? await renderQrCode(state.shown.code, this.config.qrcode.color)
        : null;
    await this.transactions.fenced(fence, async (tx) => {
      // The instance's own row comes before the connection's, as for every command (see `Transactions`).
      for (const announcement of announcements) {
        if (announcement.kind === 'open') {
          await this.ports.profiles.opened(tx, instanceId, announcement.self);
        }
      }
      await this.repository.save(tx, fence, state, {
        nowMs,
        expireAfterMinutes: this.config.instances.expireAfterMinutes,
        restartExpiry: transition.restartExpiry,
      });
      await this.notifications.notify(tx, 'connection_changed', instanceId);
      const { shown, reason } = state;
      const context = { instanceId, instanceName, reason, shown, base64 };
      for (const announcement of announcements) {
        for (const event of eventsOf(announcement, context)) await this.events.append(tx, event);
      }
    });
    this.readModel.forget(instanceId);
  }
}
