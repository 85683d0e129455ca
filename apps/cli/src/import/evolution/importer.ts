import type { INestApplicationContext } from '@nestjs/common';
import { type AuthStateChange, AuthStateStore, Takeover } from '@switchboard/auth-state';
import { type ChannelMessage, foreignCredentials, foreignKey } from '@switchboard/channels';
import { Connections } from '@switchboard/connections';
import { type Fence, Transactions } from '@switchboard/database';
import { DomainError } from '@switchboard/errors';
import { InstanceAdoption } from '@switchboard/instances';
import { MessageImport } from '@switchboard/messages';
import { type BulkTable, type EvolutionDatabase, LEFT_TABLES } from './database.js';
import { instanceIdOf, toChat, toContact, toMessage, toSpec } from './mapping.js';
import { emptyTally, type InstanceReport, type SessionOutcome, type Tally } from './report.js';
import type { InstanceRow } from './rows.js';
import { type SignalKeySources, SignalKeysUnreadableError } from './signal-keys.js';

/** How an import is run. */
export interface ImportOptions {
  /** False reads and judges everything, and writes nothing. */
  readonly apply: boolean;
  /** Ask those that were connected there to connect here. */
  readonly connect: boolean;
  /** Names of the instances; all when it is empty. */
  readonly only: readonly string[];
  /** Without it chats, contacts and messages stay there. */
  readonly messages: boolean;
  onProgress(done: number, of: number, report: InstanceReport): void;
}

/** Takes instances of an Evolution API 2.3 over. It can be broken off and run again: what is here already stays. */
export class EvolutionImporter {
  private readonly adoption: InstanceAdoption;
  private readonly store: AuthStateStore;
  private readonly takeover: Takeover;
  private readonly connections: Connections;
  private readonly transactions: Transactions;
  private readonly messages: MessageImport;

  constructor(
    app: INestApplicationContext,
    private readonly source: EvolutionDatabase,
    private readonly signalKeys: SignalKeySources,
    private readonly options: ImportOptions,
  ) {
    const anywhere = { strict: false };
    this.adoption = app.get(InstanceAdoption, anywhere);
    this.store = app.get(AuthStateStore, anywhere);
    this.takeover = app.get(Takeover, anywhere);
    this.connections = app.get(Connections, anywhere);
    this.transactions = app.get(Transactions, anywhere);
    this.messages = app.get(MessageImport, anywhere);
  }

  async run(): Promise<InstanceReport[]> {
    const { only } = this.options;
    const all = await this.source.instances();
    const wanted = all.filter(({ name }) => only.length === 0 || only.includes(name));
    const reports: InstanceReport[] = [];
    for (const row of wanted) {
      const report = await this.import(row);
      reports.push(report);
      this.options.onProgress(reports.length, wanted.length, report);
    }
    return reports;
  }

  private async import(row: InstanceRow): Promise<InstanceReport> {
    const report = newReport(row);
    try {
      const spec = toSpec(row, await this.source.parts(row.id), report.remarks);
      const adoption = this.options.apply
        ? await this.adoption.adopt(spec)
        : await this.adoption.judge(spec);
      report.outcome = adoption.made ? 'came' : 'there already';
      report.remarks.push(...adoption.remarks);
      report.session = adoption.pairs ? await this.trySession(row, report) : 'needs none';
      if (this.options.messages) await this.importData(row, report);
      for (const table of LEFT_TABLES) report.left[table] = await this.source.count(table, row.id);
      await this.connect(row, report);
    } catch (error) {
      // One that cannot be taken over holds up no other; what is no answer of ours is a fault.
      if (!(error instanceof DomainError)) throw error;
      if (report.outcome === 'refused') report.remarks.push(`refused: ${error.message}`);
      else report.remarks.push(error.message);
    }
    return report;
  }

  /** What cannot be read of a session holds up nothing else of its instance. */
  private async trySession(row: InstanceRow, report: InstanceReport): Promise<SessionOutcome> {
    try {
      return await this.importSession(row, report);
    } catch (error) {
      if (!(error instanceof SignalKeysUnreadableError)) throw error;
      report.remarks.push(`session: ${error.message}`);
      return 'not taken';
    }
  }

  private async importSession(row: InstanceRow, report: InstanceReport): Promise<SessionOutcome> {
    // Where they are kept beside the keys, those in the database are from before.
    const text =
      (await this.signalKeys.credentials(row.id)) ?? (await this.source.credentials(row.id));
    if (text === null) return 'never paired';
    const credentials = foreignCredentials(text);
    if (credentials === 'unlinked') {
      report.remarks.push('session: its credentials are of no phone that was ever linked');
      return 'never paired';
    }
    if (credentials === 'unreadable') {
      report.remarks.push('session: its credentials cannot be understood');
      return 'not taken';
    }
    const { instanceId } = report;
    // A session that is here has moved on: putting an older one in its place would use keys twice.
    if (report.outcome === 'there already' && (await this.store.hasCredentials(instanceId))) {
      return 'there already';
    }
    if (!this.options.apply) {
      for await (const _ of this.keys(row, report)) void _;
      return withKeys(report);
    }
    const done = await this.takeover.run(instanceId, async (fence) => {
      await this.store.claim(fence);
      for await (const changes of this.keys(row, report)) await this.store.commit(fence, changes);
      // Last: a session that broke off half-way has none, and is begun again.
      await this.store.commit(fence, [credentials]);
      await this.rest(fence);
      return true;
    });
    return done === true ? withKeys(report) : 'not taken';
  }

  private async rest(fence: Fence): Promise<void> {
    await this.transactions.fenced(fence, (tx) =>
      this.connections.rest(tx, fence, {
        reason: 'connection.closed_by_request',
        hasCredentials: true,
      }),
    );
  }

  private async *keys(
    row: InstanceRow,
    report: InstanceReport,
  ): AsyncIterable<readonly AuthStateChange[]> {
    let unknown = 0;
    for await (const { files, values } of this.signalKeys.keys(row.id)) {
      const changes: AuthStateChange[] = [];
      for (const { name, text } of values) {
        const change = foreignKey(name, text, { file: files });
        if (change === null) unknown += 1;
        else {
          changes.push(change);
          report.keys[change.type] = (report.keys[change.type] ?? 0) + 1;
        }
      }
      yield changes;
    }
    if (unknown > 0)
      report.remarks.push(`session: ${unknown} key(s) of an unknown kind, or damaged`);
  }

  private async importData(row: InstanceRow, report: InstanceReport): Promise<void> {
    const { instanceId } = report;
    await this.importRows(row, 'Chat', report.chats, toChat, (chats) =>
      this.messages.storeChats(
        instanceId,
        onePer(chats, ({ remoteJid }) => remoteJid),
      ),
    );
    await this.importRows(row, 'Contact', report.contacts, toContact, (contacts) =>
      this.messages.storeContacts(
        instanceId,
        onePer(contacts, ({ remoteJid }) => remoteJid),
      ),
    );
    await this.importRows(row, 'Message', report.messages, toMessage, (messages) =>
      this.messages.storeMessages(instanceId, onePer(messages, nameOf)),
    );
  }

  private async importRows<T>(
    row: InstanceRow,
    table: BulkTable,
    tally: Tally,
    map: (row: unknown) => T | null,
    store: (rows: readonly T[]) => Promise<number>,
  ): Promise<void> {
    if (!this.options.apply) {
      tally.found = await this.source.count(table, row.id);
      return;
    }
    for await (const batch of this.source.rows(table, row.id)) {
      const mapped = batch.flatMap((one) => map(one) ?? []);
      tally.found += batch.length;
      tally.unreadable += batch.length - mapped.length;
      tally.came += await store(mapped);
    }
  }

  /** Those that were connected there, or need nothing to be. */
  private async connect(row: InstanceRow, report: InstanceReport): Promise<void> {
    const { apply, connect } = this.options;
    const cannot = report.session === 'never paired' || report.session === 'not taken';
    if (!apply || !connect || cannot || row.connectionStatus === 'close') return;
    await this.connections.request(report.instanceId, 'open');
    report.connecting = true;
  }
}

function newReport(row: InstanceRow): InstanceReport {
  return {
    name: row.name,
    instanceId: instanceIdOf(row),
    outcome: 'refused',
    session: 'not taken',
    keys: {},
    chats: emptyTally(),
    contacts: emptyTally(),
    messages: emptyTally(),
    left: {},
    connecting: false,
    remarks: [],
  };
}

function withKeys(report: InstanceReport): SessionOutcome {
  if (Object.keys(report.keys).length > 0) return 'came';
  report.remarks.push(
    'session: no Signal keys were found; it opens, and makes its Signal sessions anew. Give --redis or --instances for them',
  );
  return 'came without Signal keys';
}

const nameOf = ({ key }: ChannelMessage): string =>
  `${key.remoteJid} ${key.id} ${String(key.fromMe)}`;

/** Rows that mean the same, of which the source may have several, are stored once. */
function onePer<T>(rows: readonly T[], name: (row: T) => string): T[] {
  return [...new Map(rows.map((row) => [name(row), row])).values()];
}
