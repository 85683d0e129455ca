import { Logger } from '@nestjs/common';
import type {
  AnswerOf,
  ChannelHost,
  ChannelInstance,
  ChannelProvider,
  ChannelSession,
  CommandKind,
  CommandOf,
  InstanceSettings,
} from '@switchboard/channels';
import { DomainError } from '@switchboard/errors';
import { ConnectionNotOpenError, ConnectionTimeoutError } from '../connection.errors.js';
import { within } from './within.js';

/** One session of a channel, from its first step to its last. Ending it is bounded, whatever the channel does. */
export class ChannelAttempt {
  private readonly logger = new Logger(ChannelAttempt.name);
  private readonly controller = new AbortController();
  /** Null when the attempt could not start. */
  private readonly session: Promise<ChannelSession | null>;
  private ending: Promise<void> | null = null;

  /** @param onFailed is told why the attempt could not even start */
  constructor(
    provider: ChannelProvider,
    private readonly instance: ChannelInstance,
    host: Omit<ChannelHost, 'signal'>,
    onFailed: (error: unknown) => void,
  ) {
    const opening = provider.open(instance, {
      auth: host.auth,
      signal: this.controller.signal,
      report: (report) => host.report(report),
      findMessage: (key) => host.findMessage(key),
      findGroup: (jid) => host.findGroup(jid),
    });
    this.session = opening.catch((error: unknown) => {
      onFailed(error);
      return null;
    });
  }

  /**
   * @throws ConnectionTimeoutError when there is no answer in time
   * @throws ConnectionNotOpenError when the session ends first
   */
  async run<K extends CommandKind>(command: CommandOf<K>, timeoutMs: number): Promise<AnswerOf<K>> {
    const deadline = AbortSignal.timeout(timeoutMs);
    const either = AbortSignal.any([deadline, this.controller.signal]);
    try {
      const session = await within(this.session, either);
      if (session === null) throw new ConnectionNotOpenError(null);
      return await within(session.run(command, either), either);
    } catch (error) {
      // What a channel says of a command that was cut off is not the reason.
      if (error instanceof DomainError || !either.aborted) throw error;
      throw this.controller.signal.aborted
        ? new ConnectionNotOpenError('connection.lost')
        : new ConnectionTimeoutError(null);
    }
  }

  /** Rejects when the session is not waiting for a pairing. The code arrives as a report. */
  async requestPairingCode(number: string): Promise<void> {
    const session = await within(this.session, this.controller.signal);
    await session?.requestPairingCode(number);
  }

  /** Resolves when the session honours them; nothing happens when it is over. */
  async applySettings(settings: InstanceSettings): Promise<void> {
    const session = await within(this.session, this.controller.signal);
    await within(session?.applySettings(settings) ?? Promise.resolve(), this.controller.signal);
  }

  /** Ends the session, at the latest after `timeoutMs`; then nothing of it is left. A second call waits for the first. */
  end(how: 'keep-credentials' | 'log-out', timeoutMs: number): Promise<void> {
    this.ending ??= this.close(how, AbortSignal.timeout(timeoutMs));
    return this.ending;
  }

  /** Ends the session at once. The promise tells when its last step is done, at the latest after `timeoutMs`. */
  abandon(timeoutMs: number): Promise<void> {
    this.controller.abort();
    return this.end('keep-credentials', timeoutMs);
  }

  private async close(how: 'keep-credentials' | 'log-out', deadline: AbortSignal): Promise<void> {
    try {
      const session = await within(this.session, deadline);
      if (session !== null) await within(session.close(how, deadline), deadline);
    } catch (error) {
      this.logger.warn({
        event: 'connection.close_incomplete',
        instanceId: this.instance.instanceId,
        how,
        error: error instanceof Error ? error.name : 'unknown',
      });
    } finally {
      this.controller.abort();
    }
  }
}
