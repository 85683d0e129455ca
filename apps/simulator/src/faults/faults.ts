import type { LineCondition } from '../server/lane.js';

/** Faults that concern every client. Those of one device are kept with the device. */
export class Faults {
  condition: LineCondition = { latencyMs: 0, silent: false };
  private refusals: number[] = [];

  /** Answers the next `count` websocket upgrades with an HTTP status. */
  refuseUpgrades(count: number, status: number): void {
    this.refusals = Array.from({ length: count }, () => status);
  }

  /** The status to answer this upgrade with, or null. */
  takeRefusal(): number | null {
    return this.refusals.shift() ?? null;
  }
}
