import type { InboxEntry, InboxRef } from '@switchboard/auth-state';
import type { WAMessage } from '@switchboard/baileys';
import { FencedError } from '@switchboard/database';
import type { AuthSession } from '../../channel.js';
import { SessionEndedError } from '../../channel.errors.js';
import type { ChangeReader } from '../changes/change-reader.js';
import { toChannelMessage } from '../mapping/message.mapper.js';
import type { ReportQueue } from '../report-queue.js';
import type { SessionLog } from '../session-log.js';
import type { InboxTracker } from './inbox-tracker.js';
import { decodeStanza, rebuildMessage, stanzaName, type StoredStanza } from './stored-stanza.js';

const BATCH = 200;

/** Entries of one stanza. `parts` is empty when none of them can be read. */
interface Group {
  readonly refs: InboxRef[];
  readonly parts: StoredStanza[];
}

/**
 * Tells what was decrypted and not told: a process that ended in between, or a report that failed. Each stanza is a
 * report of its own, so that one that cannot be stored does not keep back the others.
 */
export class InboxReplay {
  private leftOver = true;
  private timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly auth: AuthSession,
    private readonly reports: ReportQueue,
    private readonly tracker: InboxTracker,
    private readonly changes: ChangeReader,
    private readonly log: SessionLog,
    /** True for chats of which nothing new is told. */
    private readonly isSilenced: (jid: string) => boolean,
  ) {}

  /** Tells all that is left over, if anything can be. @throws FencedError, SessionEndedError when this session is over */
  async run(): Promise<void> {
    if (!this.leftOver && !this.tracker.hasOverdue(Date.now())) return;
    this.leftOver = false;
    for (let more = true; more;) more = await this.tellBatch();
  }

  /** Runs again and again until `stop`. Failures are logged; the next run is the next chance. */
  repeat(everyMs: number): void {
    this.timer = setInterval(() => {
      this.run().catch((error: unknown) => {
        this.leftOver = true;
        if (!isOver(error)) this.log.warn('inbox.replay_failed', error);
      });
    }, everyMs);
  }

  stop(): void {
    if (this.timer !== null) clearInterval(this.timer);
  }

  /** @returns true when there may be more */
  private async tellBatch(): Promise<boolean> {
    const { store, fence } = this.auth;
    const undone = await store.undone(fence.instanceId, BATCH);
    const now = Date.now();
    const groups = this.group(undone.filter((entry) => !this.tracker.isUnderWay(entry, now)));
    for (const group of groups) await this.tell(group);
    return undone.length === BATCH && groups.length > 0 && !this.leftOver;
  }

  private async tell({ refs, parts }: Group): Promise<void> {
    const message = this.messageOf(parts);
    const change = message === null ? null : this.changes.read(message);
    const item = message === null || change !== null ? null : toChannelMessage(message);
    try {
      await this.reports.send(async () =>
        change === null
          ? { kind: 'messages', origin: 'held', items: item === null ? [] : [item], inbox: refs }
          : { kind: 'changes', items: await this.changes.open([change]), inbox: refs },
      );
      this.tracker.endTelling(refs, true);
    } catch (error) {
      if (isOver(error)) throw error;
      this.leftOver = true;
      this.log.warn('inbox.not_told', error);
    }
  }

  private group(entries: readonly InboxEntry[]): Group[] {
    const groups = new Map<string, Group>();
    for (const entry of entries) {
      const part = this.read(entry);
      const name = part === null ? Buffer.from(entry.cipherHash).toString('hex') : stanzaName(part);
      const group = groups.get(name) ?? { refs: [], parts: [] };
      group.refs.push({ cipherHash: entry.cipherHash });
      if (part !== null) group.parts.push(part);
      groups.set(name, group);
    }
    return [...groups.values()];
  }

  private read(entry: InboxEntry): StoredStanza | null {
    try {
      return decodeStanza(entry.payload);
    } catch (error) {
      this.log.warn('inbox.unreadable', error);
      return null;
    }
  }

  /** Null when there is nothing to tell: a chat that is ignored, or what no message can be made of. */
  private messageOf([first, ...rest]: readonly StoredStanza[]): WAMessage | null {
    if (first === undefined) return null;
    try {
      const message = rebuildMessage(first, ...rest);
      return this.isSilenced(message.key.remoteJid ?? '') ? null : message;
    } catch (error) {
      this.log.warn('inbox.unreadable', error);
      return null;
    }
  }
}

function isOver(error: unknown): boolean {
  return error instanceof FencedError || error instanceof SessionEndedError;
}
