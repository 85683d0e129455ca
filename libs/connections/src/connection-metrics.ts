import { Injectable } from '@nestjs/common';
import { type Counter, Metrics } from '@switchboard/observability';
import type { ConnectionReason } from './connection-view.js';
import { contractState, type Phase } from './machine/machine-state.js';

/** What a figure is told of a connection that this process runs. */
export interface RunConnection {
  readonly integration: string;
  readonly phase: Phase;
}

/** Figures on the connections that this process runs. */
@Injectable()
export class ConnectionMetrics {
  private readonly closes: Counter<'channel' | 'code' | 'reason'>;

  constructor(private readonly metrics: Metrics) {
    this.closes = metrics.counter({
      name: 'switchboard_connection_closes_total',
      help: 'Sessions that ended without having been asked to, by code and by what it was taken for.',
      labels: ['channel', 'code', 'reason'],
    });
  }

  /** Says where the figures of state are read. */
  watch(connections: () => readonly RunConnection[], leases: () => number): void {
    this.metrics.gauge(
      {
        name: 'switchboard_connections',
        help: 'Connections that this process runs.',
        labels: ['channel', 'state', 'phase'],
      },
      () => counted(connections()),
    );
    this.metrics.gauge(
      {
        name: 'switchboard_leases_held',
        help: 'Instances whose lease this process holds.',
        labels: [],
      },
      () => [{ labels: {}, value: leases() }],
    );
  }

  closed(integration: string, code: number | null, reason: ConnectionReason | null): void {
    const labels = { channel: integration, code: codeLabel(code), reason: reason ?? 'none' };
    this.closes.add(labels);
  }
}

/** The other side chooses the code: what does not look like one is counted together. */
function codeLabel(code: number | null): string {
  if (code === null) return 'none';
  return Number.isInteger(code) && code >= 100 && code <= 599 ? String(code) : 'other';
}

function counted(connections: readonly RunConnection[]) {
  const counts = new Map<string, { readonly connection: RunConnection; value: number }>();
  for (const connection of connections) {
    const key = `${connection.integration} ${connection.phase}`;
    const count = counts.get(key);
    if (count === undefined) counts.set(key, { connection, value: 1 });
    else count.value += 1;
  }
  return [...counts.values()].map(({ connection: { integration, phase }, value }) => ({
    labels: { channel: integration, state: contractState(phase), phase },
    value,
  }));
}
