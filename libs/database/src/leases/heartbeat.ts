/** How often a lease is renewed. */
export const RENEW_EVERY_MS = 5_000;
/** How soon a renewal that failed is tried again. */
export const RETRY_AFTER_MS = 1_000;
/** How long after the beginning of the last renewal that succeeded a node stops by itself. */
export const LOST_AFTER_MS = 10_000;

/** What a heartbeat does, and whom it tells. */
export interface HeartbeatHooks {
  /** Renews the lease. False: another process has taken this node's identity. Rejects when there is no answer. */
  renew(): Promise<boolean>;
  /**
   * Takes the lease again after a loss, as a new start. False: another living process has this node's identity.
   * Rejects when there is no answer.
   */
  rejoin(): Promise<boolean>;
  /** The lease was renewed. */
  renewed(): void;
  /** The node may not run anything from now on. */
  lost(reason: 'expired' | 'taken'): void;
  regained(): void;
  /** A renewal failed; the next one comes soon. */
  failed(error: unknown): void;
}

/**
 * The timing of a lease. It counts from the moment at which the last successful renewal *began*, on the monotonic
 * clock: the database counts from a later one, so this node always gives up before anybody may take over. It gives up
 * even while a renewal is under way, and does not believe one that succeeds too late.
 */
export class Heartbeat {
  private next: NodeJS.Timeout | undefined;
  private deadline: NodeJS.Timeout | undefined;
  private beating: Promise<void> = Promise.resolve();
  private state: 'stopped' | 'held' | 'lost' = 'stopped';

  constructor(private readonly hooks: HeartbeatHooks) {}

  /** Whether the lease is held now. */
  get isHeld(): boolean {
    return this.state === 'held';
  }

  /** @param beganAtMs `performance.now()` when the call began that took the lease */
  start(beganAtMs: number): void {
    this.hold(beganAtMs);
    this.beatAfter(RENEW_EVERY_MS);
  }

  /** Resolves when no renewal is under way any more. */
  async stop(): Promise<void> {
    this.state = 'stopped';
    clearTimeout(this.next);
    clearTimeout(this.deadline);
    await this.beating;
  }

  private beatAfter(delayMs: number): void {
    this.next = setTimeout(() => {
      this.beating = this.beat();
    }, delayMs);
  }

  private async beat(): Promise<void> {
    const beganAtMs = performance.now();
    const before = this.state;
    let delayMs = RENEW_EVERY_MS;
    try {
      if (before === 'lost') await this.rejoin(beganAtMs);
      else if (await this.hooks.renew()) this.renewed(beganAtMs);
      else this.lose('taken');
    } catch (error) {
      this.hooks.failed(error);
      delayMs = RETRY_AFTER_MS;
    }
    if (this.hasState('stopped')) return;
    this.beatAfter(before === 'held' && this.hasState('lost') ? 0 : delayMs);
  }

  /** Asked anew: the state changes while a renewal is awaited, which the compiler does not see. */
  private hasState(state: Heartbeat['state']): boolean {
    return this.state === state;
  }

  private async rejoin(beganAtMs: number): Promise<void> {
    if (!(await this.hooks.rejoin()) || this.state === 'stopped') return;
    if (performance.now() - beganAtMs >= LOST_AFTER_MS) return;
    this.hold(beganAtMs);
    this.hooks.regained();
  }

  private renewed(beganAtMs: number): void {
    // The deadline may have passed while the renewal was under way; then everything was stopped already.
    if (this.state !== 'held') return;
    this.hold(beganAtMs);
    this.hooks.renewed();
  }

  private hold(beganAtMs: number): void {
    this.state = 'held';
    clearTimeout(this.deadline);
    this.deadline = setTimeout(
      () => this.lose('expired'),
      beganAtMs + LOST_AFTER_MS - performance.now(),
    );
  }

  private lose(reason: 'expired' | 'taken'): void {
    if (this.state !== 'held') return;
    this.state = 'lost';
    clearTimeout(this.deadline);
    this.hooks.lost(reason);
  }
}
