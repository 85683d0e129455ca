import type { Simulator } from '../../../apps/simulator/src/index.js';
import { BareProcess } from './bare-process.js';

/** A process with clients of the library and nothing round them, on the same simulator. */
export class BareClients {
  private constructor(
    private readonly simulator: Simulator,
    readonly process: BareProcess,
  ) {}

  /** @param options.databaseUri where they keep their keys; in memory when absent */
  static async start(
    simulator: Simulator,
    options: { readonly databaseUri?: string; readonly subscriberUrl?: string } = {},
    env: Readonly<Record<string, string>> = {},
  ): Promise<BareClients> {
    const { websocketUrl, rootKeyHex } = simulator;
    const process = await BareProcess.start(
      'clients.ts',
      { websocketUrl, rootKeyHex, ...options },
      env,
    );
    return new BareClients(simulator, process);
  }

  /** Pairs a new client. @returns its number, and the milliseconds from the scan until it was open */
  async pair(client: string): Promise<{ readonly number: string; readonly openedMs: number }> {
    const qr = await this.process.ask<string>('qr', { client });
    const opened = this.process.ask('opened', { client });
    const scannedMs = performance.now();
    const { number } = await this.simulator.scan({ qr });
    await opened;
    return { number, openedMs: performance.now() - scannedMs };
  }
}
