import { Injectable } from '@nestjs/common';
import { Connections } from '@switchboard/connections';
import { Metrics, remembered } from '@switchboard/observability';
import { InstanceListRepository } from './persistence/instance-list.repository.js';

/**
 * The gauges of the contract, under its names. They are of the whole installation: every process says the same, also of
 * an instance that nobody runs.
 */
@Injectable()
export class InstanceMetrics {
  constructor(
    metrics: Metrics,
    private readonly list: InstanceListRepository,
    private readonly connections: Connections,
  ) {
    const instances = remembered(() => this.read());
    metrics.gauge(
      { name: 'evolution_instances_total', help: 'Instances there are.', labels: [] },
      async () => {
        const found = await instances();
        return found === null ? [] : [{ labels: {}, value: found.length }];
      },
    );
    metrics.gauge(
      {
        name: 'evolution_instance_up',
        help: 'Whether an instance is open.',
        labels: ['instance', 'integration'],
      },
      async () =>
        ((await instances()) ?? []).map(({ instance, integration, state }) => ({
          labels: { instance, integration },
          value: state === 'open' ? 1 : 0,
        })),
    );
    metrics.gauge(
      {
        name: 'evolution_instance_state',
        help: 'The state of an instance: 1 for the one that it has.',
        labels: ['instance', 'integration', 'state'],
      },
      async () => ((await instances()) ?? []).map((labels) => ({ labels, value: 1 })),
    );
  }

  private async read() {
    const named = await this.list.names();
    const views = await this.connections.shownViews(named.map(({ instanceId }) => instanceId));
    return named.flatMap(({ instanceId, instanceName, integration }) => {
      const view = views.get(instanceId);
      // Without a view it was deleted while it was being listed.
      if (view === undefined) return [];
      return [{ instance: instanceName, integration, state: view.state }];
    });
  }
}
