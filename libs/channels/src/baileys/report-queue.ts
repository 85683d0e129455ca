import { FencedError } from '@switchboard/database';
import type { ChannelHost, ChannelReport } from '../channel.js';
import { SessionEndedError } from '../channel.errors.js';
import { SerialQueue } from './serial-queue.js';
import type { SessionLog } from './session-log.js';

/**
 * What one session tells the gateway, in the order in which it was said. Each report waits until the one before it is
 * committed or has failed.
 */
export class ReportQueue {
  private readonly queue = new SerialQueue();
  private stopped = false;

  /** @param onFenced called once another process runs this connection: nothing more is told */
  constructor(
    private readonly host: Pick<ChannelHost, 'report'>,
    private readonly onFenced: () => void,
    private readonly log: SessionLog,
  ) {}

  /**
   * Resolves when the report is committed. A report given as a function is made when its turn has come.
   *
   * @throws FencedError when the epoch is stale; `SessionEndedError` after `stop`; what the gateway threw otherwise
   */
  send(report: ChannelReport | (() => Promise<ChannelReport>)): Promise<void> {
    return this.queue.run(async () => {
      if (this.stopped) throw new SessionEndedError();
      try {
        await this.host.report(typeof report === 'function' ? await report() : report);
      } catch (error) {
        if (error instanceof FencedError) {
          this.stop();
          this.onFenced();
        }
        throw error;
      }
    });
  }

  /** As `send`, for whom the outcome is nothing to act on. Resolves with whether it was committed. */
  async tell(report: ChannelReport | (() => Promise<ChannelReport>)): Promise<boolean> {
    try {
      await this.send(report);
      return true;
    } catch (error) {
      this.logFailure(error, typeof report === 'function' ? null : report.kind);
      return false;
    }
  }

  /** Nothing is told from now on, not even what waits for its turn; what is being told goes on. */
  stop(): void {
    this.stopped = true;
  }

  /** Nothing is told after what was said until now. */
  async finish(): Promise<void> {
    await this.queue.run(() => {
      this.stop();
      return Promise.resolve();
    });
  }

  /** Resolves when all that was said until now is committed or has failed. */
  idle(): Promise<void> {
    return this.queue.idle();
  }

  private logFailure(error: unknown, kind: ChannelReport['kind'] | null): void {
    if (error instanceof FencedError || error instanceof SessionEndedError) return;
    this.log.error('channel.report_failed', error, { kind });
  }
}
