import { randomBytes } from 'node:crypto';
import type { LinkedDevice } from '../accounts/linked-device.js';
import { NotFoundError } from '../simulator.errors.js';
import type { SimulatorCore } from '../simulator-core.js';
import { type Disconnection, lastWords } from './disconnections.js';

/** Whom a fault concerns: one linked client, all of a number, or everybody. */
export interface FaultTarget {
  readonly number?: string | undefined;
  readonly device?: number | undefined;
}

export type Garbage = 'undecryptable' | 'undecodable';

/** A list of 255 children that holds none: decrypts well and cannot be decoded. */
const TRUNCATED_NODE = Buffer.from([0, 248, 255]);

/** Makes the service behave as badly as the real one can. */
export class FaultControl {
  constructor(private readonly core: SimulatorCore) {}

  /** Ends the connections of the target. Everybody includes clients that are not linked yet. */
  disconnect(target: FaultTarget, how: Disconnection): void {
    const words = lastWords(how);
    const devices = target.number === undefined ? [] : this.devices(target);
    for (const connection of this.connections(target)) {
      if (words) connection.send(words);
      if (how === 'drop') connection.drop();
      else connection.close();
    }
    if (how !== 'removed') return;
    const removed = target.number === undefined ? [...this.core.accounts.devices()] : devices;
    for (const device of removed) this.core.linking.unlink(device);
  }

  /** Changes the line of the target; what is left out stays as it is. */
  setLine(
    target: FaultTarget,
    line: { latencyMs?: number | undefined; silent?: boolean | undefined },
  ): void {
    const change = <T extends { latencyMs: number; silent: boolean }>(before: T) => ({
      latencyMs: line.latencyMs ?? before.latencyMs,
      silent: line.silent ?? before.silent,
    });
    const { core } = this;
    if (target.number === undefined) core.faults.condition = change(core.faults.condition);
    else for (const device of this.devices(target)) device.condition = change(device.condition);
    core.conditionChanged();
  }

  sendGarbage(target: FaultTarget, kind: Garbage): void {
    for (const connection of this.connections(target)) {
      if (kind === 'undecryptable') connection.sendNoise(randomBytes(64));
      else connection.sendRaw(TRUNCATED_NODE);
    }
  }

  refuseUpgrades(times: number, status: number): void {
    this.core.faults.refuseUpgrades(times, status);
  }

  failLogins(target: FaultTarget, reason: number, times: number): void {
    for (const device of this.devices(target)) {
      device.loginFailures.length = 0;
      for (let count = 0; count < times; count++) device.loginFailures.push(reason);
    }
  }

  private connections(target: FaultTarget) {
    if (target.number === undefined) return [...this.core.allConnections()];
    return this.devices(target).flatMap(({ connection }) => connection ?? []);
  }

  private devices({ number, device }: FaultTarget): LinkedDevice[] {
    const found = [...this.core.accounts.devices()].filter(
      (linked) =>
        (number === undefined || linked.number === number) &&
        (device === undefined || linked.device === device),
    );
    if (number !== undefined && found.length === 0) {
      throw new NotFoundError('device.not_found', `No client is linked to ${number}.`);
    }
    return found;
  }
}
