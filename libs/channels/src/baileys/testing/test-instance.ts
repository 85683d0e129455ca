import type { Transactions } from '@switchboard/database';
import { expect, vi } from 'vitest';
import type { GroupMetadata } from '../../channel-group.js';
import type { ChannelMessage, MessageContent, MessageKey } from '../../channel-message.js';
import type {
  ChannelHost,
  ChannelInstance,
  ChannelProvider,
  ChannelReport,
  ChannelSession,
} from '../../channel.js';
import type { SendMessage } from '../../commands/send-message.js';
import type { TamperedStore } from './tampered-store.js';

type ReportKind = ChannelReport['kind'];
type ReportOf<K extends ReportKind> = Extract<ChannelReport, { kind: K }>;

/** How long a test waits for what takes milliseconds on an idle machine. */
export const WAIT = { timeout: 15_000, interval: 10 };

/** A message as the gateway would have told it: once for each key. */
export interface Told {
  readonly message: ChannelMessage;
  readonly origin: ReportOf<'messages'>['origin'];
}

/**
 * One instance and the part of the gateway that runs it: reports are committed under the fence, inbox entries settled
 * with them, a message that was told before is not told again, and a 515 is answered with a new session.
 */
export class TestInstance {
  readonly reports: ChannelReport[] = [];
  readonly told = new Map<string, Told>();
  /** Called before a report is committed; what it throws is the report's failure. */
  beforeReport: (report: ChannelReport) => void = () => undefined;
  /** What `findMessage` knows. */
  readonly stored = new Map<string, MessageContent>();
  /** What `findGroup` knows. */
  readonly groups = new Map<string, GroupMetadata>();
  private current: ChannelSession | null = null;
  private controller = new AbortController();

  constructor(
    readonly instance: ChannelInstance,
    private readonly provider: ChannelProvider,
    private readonly epoch: bigint,
    readonly store: TamperedStore,
    private readonly transactions: Transactions,
  ) {}

  get session(): ChannelSession {
    if (this.current === null) throw new Error('The instance has no session.');
    return this.current;
  }

  /** Starts a session. */
  async open(): Promise<void> {
    this.controller = new AbortController();
    this.current = await this.provider.open(this.instance, this.host());
  }

  /** Starts a session and waits until it is open. */
  async openAndWait(): Promise<void> {
    const before = this.all('opened').length;
    await this.open();
    await this.waitFor('opened', before + 1);
  }

  /** Ends the session as a crash does: nothing more is said, nothing is waited for. */
  abandon(): void {
    this.controller.abort();
  }

  async close(): Promise<void> {
    await this.current?.close('keep-credentials', AbortSignal.timeout(5_000));
  }

  all<K extends ReportKind>(kind: K): ReportOf<K>[] {
    return this.reports.filter((report): report is ReportOf<K> => report.kind === kind);
  }

  /** Resolves with the `count`-th report of this kind. */
  async waitFor<K extends ReportKind>(kind: K, count = 1): Promise<ReportOf<K>> {
    await vi.waitFor(() => expect(this.all(kind).length).toBeGreaterThanOrEqual(count), WAIT);
    const found = this.all(kind)[count - 1];
    if (found === undefined) throw new Error(`There is no ${kind}.`);
    return found;
  }

  /** Texts told so far, oldest first. */
  texts(): unknown[] {
    return [...this.told.values()].map(({ message }) => message.message['conversation']);
  }

  async waitForTexts(texts: readonly string[]): Promise<void> {
    await vi.waitFor(() => expect(this.texts()).toEqual(texts), WAIT);
  }

  sendText(
    chat: string,
    text: string,
    changes: Partial<SendMessage> = {},
    deadline: AbortSignal = AbortSignal.timeout(10_000),
  ) {
    return this.session.run(
      {
        kind: 'send-message',
        chat,
        content: { kind: 'text', text, linkPreview: null },
        quoted: null,
        mentioned: [],
        mentionsEveryOne: false,
        delayMs: 0,
        ...changes,
      },
      deadline,
    );
  }

  private host(): ChannelHost {
    const fence = { instanceId: this.instance.instanceId, epoch: this.epoch };
    return {
      auth: { fence, store: this.store },
      signal: this.controller.signal,
      report: (report) => this.take(report),
      findMessage: (key: MessageKey) => Promise.resolve(this.stored.get(key.id) ?? null),
      findGroup: (jid) => Promise.resolve(this.groups.get(jid) ?? null),
    };
  }

  private async take(report: ChannelReport): Promise<void> {
    this.beforeReport(report);
    const { instanceId } = this.instance;
    await this.transactions.fenced({ instanceId, epoch: this.epoch }, async (tx) => {
      if ('inbox' in report) await this.store.settle(tx, instanceId, report.inbox);
    });
    this.reports.push(report);
    if (report.kind === 'messages') this.tell(report);
    if (report.kind === 'closed' && report.code === 515) await this.open();
  }

  private tell({ items, origin }: ReportOf<'messages'>): void {
    for (const message of items) {
      const name = JSON.stringify([message.key.remoteJid, message.key.id, message.key.fromMe]);
      if (!this.told.has(name)) this.told.set(name, { message, origin });
    }
  }
}
