import { Global, Injectable, Module } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { ChannelInstance, MessageContent } from '@switchboard/channels';
import { CHANNEL_PROVIDERS, ChannelRegistry } from '@switchboard/channels';
import type { NewEvent } from '@switchboard/events';
import type { DataSource, EntityManager } from 'typeorm';
import {
  GroupLookup,
  InstanceDirectory,
  MessageLookup,
  type MessageReport,
  ProfileSink,
  ReportSink,
} from '../src/index.js';
import { FakeChannel } from './fake-channel.js';

const SETTINGS: ChannelInstance['settings'] = {
  rejectCall: false,
  msgCall: '',
  groupsIgnore: false,
  alwaysOnline: false,
  readMessages: false,
  readStatus: false,
  syncFullHistory: false,
  wavoipToken: '',
};

@Injectable()
class RowDirectory extends InstanceDirectory {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {
    super();
  }

  async find(instanceId: string): Promise<Omit<ChannelInstance, 'pairingNumber'> | null> {
    const rows: { name: string; integration: string }[] = await this.dataSource.query(
      'SELECT name, integration FROM instance WHERE id = $1 AND deleted_at IS NULL',
      [instanceId],
    );
    const row = rows[0];
    if (row === undefined) return null;
    const integration =
      row.integration === 'WHATSAPP-BAILEYS' ? 'WHATSAPP-BAILEYS' : ('EVOLUTION' as const);
    const account = { number: null, businessId: null, accessToken: null, appSecret: null };
    const { name: instanceName } = row;
    return { instanceId, instanceName, integration, settings: SETTINGS, proxy: null, account };
  }

  integrationOf(): Promise<'WHATSAPP-BAILEYS'> {
    return Promise.resolve('WHATSAPP-BAILEYS');
  }
}

/** Writes the own JID, as the real one does. The first `faults` writes fail. */
@Injectable()
export class RowProfileSink extends ProfileSink {
  faults = 0;

  async opened(tx: EntityManager, instanceId: string, self: { jid: string | null }): Promise<void> {
    if (this.faults > 0) {
      this.faults -= 1;
      throw new Error('The profile cannot be written');
    }
    await tx.query('UPDATE instance SET owner_jid = $2 WHERE id = $1', [instanceId, self.jid]);
  }

  async changed(tx: EntityManager, instanceId: string, self: { name?: string }): Promise<void> {
    await tx.query('UPDATE instance SET profile_name = $2 WHERE id = $1', [instanceId, self.name]);
  }
}

/** Tells each message by one event, whose data is the message's id; one with the id `poison` fails. */
@Injectable()
class EventPerMessage extends ReportSink {
  apply(_tx: EntityManager, instanceId: string, report: MessageReport): Promise<NewEvent[]> {
    const items = report.kind === 'messages' ? report.items : [];
    if (items.some(({ key }) => key.id === 'poison')) {
      return Promise.reject(new Error('This message cannot be projected'));
    }
    return Promise.resolve(
      items.map(({ key }) => ({ instanceId, name: 'messages.upsert', data: key.id })),
    );
  }
}

@Injectable()
class NoMessages extends MessageLookup {
  find(): Promise<MessageContent | null> {
    return Promise.resolve(null);
  }
}

@Injectable()
class NoGroups extends GroupLookup {
  find(): Promise<null> {
    return Promise.resolve(null);
  }
}

/** What the features above connections provide, made simple. */
@Global()
@Module({
  providers: [
    FakeChannel,
    {
      provide: CHANNEL_PROVIDERS,
      inject: [FakeChannel],
      useFactory: (channel: FakeChannel) => [channel],
    },
    ChannelRegistry,
    { provide: InstanceDirectory, useClass: RowDirectory },
    { provide: ProfileSink, useClass: RowProfileSink },
    { provide: ReportSink, useClass: EventPerMessage },
    { provide: MessageLookup, useClass: NoMessages },
    { provide: GroupLookup, useClass: NoGroups },
  ],
})
export class FakeFeaturesModule {}
