import { Injectable, Logger } from '@nestjs/common';

/** Resolves when the part works, rejects when it does not. */
export type HealthCheck = () => Promise<unknown>;

/** What `/health/ready` answers. */
export interface Readiness {
  readonly ready: boolean;
  /** Each part by its name. */
  readonly checks: Readonly<Record<string, 'up' | 'down'>>;
}

/** A part that does not answer within this time counts as down. */
const CHECK_TIMEOUT_MS = 2_000;

/**
 * Whether this process can serve. A part registers a check; a process that is stopping is not ready whatever they say,
 * so that no new request is sent to it.
 */
@Injectable()
export class HealthService {
  private readonly logger = new Logger(HealthService.name);
  private readonly checks = new Map<string, HealthCheck>();
  private stopping = false;

  /** Adds a part. Returns the function that takes it out again. */
  register(name: string, check: HealthCheck): () => void {
    this.checks.set(name, check);
    return () => {
      this.checks.delete(name);
    };
  }

  /** From now on not ready. Called first when the process is asked to stop. */
  beginStop(): void {
    this.stopping = true;
  }

  /** Asks every part at the same time. */
  async readiness(): Promise<Readiness> {
    const results = await Promise.all(
      [...this.checks].map(async ([name, check]) => [name, await this.ask(name, check)] as const),
    );
    return {
      ready: !this.stopping && results.every(([, state]) => state === 'up'),
      checks: Object.fromEntries(results),
    };
  }

  private async ask(name: string, check: HealthCheck): Promise<'up' | 'down'> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error('no answer in time')), CHECK_TIMEOUT_MS);
    });
    try {
      await Promise.race([check(), late]);
      return 'up';
    } catch (error) {
      this.logger.warn({ event: 'health.down', part: name, error: String(error) });
      return 'down';
    } finally {
      clearTimeout(timer);
    }
  }
}
