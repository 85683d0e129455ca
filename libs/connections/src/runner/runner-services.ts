import { Injectable } from '@nestjs/common';
import { AuthStateStore } from '@switchboard/auth-state';
import { AppConfig } from '@switchboard/config';
import { FencedError } from '@switchboard/database';
import { ConnectionMetrics } from '../connection-metrics.js';
import { ConnectionPorts } from '../connection-ports.js';
import { LoginBudget } from '../login-budget.js';
import { ConnectionRepository } from '../persistence/connection.repository.js';
import { AccountRecorder } from './account-recorder.js';
import { ReportIntake } from './report-intake.js';
import { StateRecorder } from './state-recorder.js';

/** Waits between the tries of a write, in milliseconds. After the last one the runner gives up. */
const RETRY_WAITS_MS = [100, 400, 1_600];

/** What every runner of this process works with. */
@Injectable()
export class RunnerServices {
  readonly qrLimit: number;

  constructor(
    readonly repository: ConnectionRepository,
    readonly recorder: StateRecorder,
    readonly intake: ReportIntake,
    readonly accounts: AccountRecorder,
    readonly authState: AuthStateStore,
    readonly ports: ConnectionPorts,
    readonly logins: LoginBudget,
    readonly metrics: ConnectionMetrics,
    config: AppConfig,
  ) {
    this.qrLimit = config.qrcode.limit;
  }

  /**
   * Repeats a write that failed for a reason that passes (a deadlock, a restart of the database). A stale epoch never
   * passes.
   */
  async retry(write: () => Promise<void>): Promise<void> {
    for (const waitMs of RETRY_WAITS_MS) {
      try {
        return await write();
      } catch (error) {
        if (error instanceof FencedError) throw error;
        await new Promise((resolve) => setTimeout(resolve, waitMs));
      }
    }
    await write();
  }
}
