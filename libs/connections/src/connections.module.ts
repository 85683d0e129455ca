import { Module } from '@nestjs/common';
import { AuthStateModule } from '@switchboard/auth-state';
import { AppConfig } from '@switchboard/config';
import { EventsModule } from '@switchboard/events';
import { MetricsModule } from '@switchboard/observability';
import { ConnectionChanges } from './connection-changes.js';
import { ConnectionMetrics } from './connection-metrics.js';
import { ConnectionPorts } from './connection-ports.js';
import { ConnectionReadModel } from './connection-read-model.js';
import { Connections } from './connections.js';
import { ConnectionsService } from './connections.service.js';
import { InstanceChannels } from './instance-channels.js';
import { LoginBudget } from './login-budget.js';
import { ConnectionViewsRepository } from './persistence/connection-views.repository.js';
import { ConnectionRepository } from './persistence/connection.repository.js';
import { NeglectedConnectionsRepository } from './persistence/neglected-connections.repository.js';
import { PairingSealer } from './persistence/pairing-sealer.js';
import { Reconciler } from './reconciler.js';
import { CommandDesk } from './relay/command-desk.js';
import { CommandRelay } from './relay/command-relay.js';
import { CommandSealer } from './relay/command-sealer.js';
import { RelayedCommandRepository } from './relay/relayed-command.repository.js';
import { AccountRecorder } from './runner/account-recorder.js';
import { ReportIntake } from './runner/report-intake.js';
import { RunnerServices } from './runner/runner-services.js';
import { StateRecorder } from './runner/state-recorder.js';

/**
 * Connections of all instances. Needs from global modules: `AppConfig`, the data source, `Transactions`, `Leases`,
 * `Notifications` and `InstanceSealer`. Needs from anywhere in the application, looked up at start:
 * `ReportSink`, `MessageLookup`, `InstanceDirectory`, `ProfileSink` and `ChannelRegistry`.
 */
@Module({
  imports: [AuthStateModule, EventsModule, MetricsModule],
  providers: [
    PairingSealer,
    ConnectionRepository,
    ConnectionViewsRepository,
    NeglectedConnectionsRepository,
    ConnectionPorts,
    ConnectionMetrics,
    ConnectionChanges,
    ConnectionReadModel,
    InstanceChannels,
    {
      provide: LoginBudget,
      inject: [AppConfig],
      useFactory: (config: AppConfig) => new LoginBudget(config.whatsapp.loginsPerSecond),
    },
    StateRecorder,
    ReportIntake,
    AccountRecorder,
    RunnerServices,
    Reconciler,
    RelayedCommandRepository,
    CommandSealer,
    CommandRelay,
    CommandDesk,
    { provide: Connections, useClass: ConnectionsService },
  ],
  exports: [Connections, InstanceChannels],
})
export class ConnectionsModule {}
