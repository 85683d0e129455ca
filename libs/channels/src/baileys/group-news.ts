import type {
  BaileysEventEmitter,
  GroupMetadata as LibraryGroup,
  WASocket,
} from '@switchboard/baileys';
import { isJidGroup, proto } from '@switchboard/baileys';
import type { ChatReport } from '../chat-reports.js';
import type { ChannelHost, InstanceSettings } from '../channel.js';
import {
  type OwnJids,
  toGroupChange,
  toGroupMetadata,
  toJoinedGroup,
  toMembersChange,
} from './mapping/group.mapper.js';
import { toLibraryGroup } from './mapping/library-group.js';
import type { ReportQueue } from './report-queue.js';
import type { SessionLog } from './session-log.js';

/** Groups in one report: a large one has a thousand members. */
const GROUPS_PER_REPORT = 20;

const { EPHEMERAL_SETTING } = proto.Message.ProtocolMessage.Type;

/**
 * Reports what the library tells of groups, and knows those that are followed, so that a message to a group costs no query.
 * While groups are ignored the server's notices are dropped, and nothing is known.
 */
export class GroupNews {
  private followed: boolean | null = null;

  constructor(
    private readonly reports: Pick<ReportQueue, 'tell'>,
    private readonly host: Pick<ChannelHost, 'findGroup'>,
    private readonly settings: () => Pick<InstanceSettings, 'groupsIgnore'>,
    private readonly own: () => OwnJids,
    private readonly log: Pick<SessionLog, 'warn'>,
  ) {}

  listen(events: BaileysEventEmitter): void {
    events.on('groups.upsert', (groups) => {
      this.tellAll(groups.map(toJoinedGroup), (items) => ({ kind: 'groups-joined', items }));
    });
    events.on('groups.update', (updates) => {
      const [known, changed] = parted(updates);
      this.tellAll(known.map(toGroupMetadata), (items) => ({ kind: 'groups-known', items }));
      const changes = changed.map(toGroupChange).filter((change) => change !== null);
      this.tellAll(changes, (items) => ({ kind: 'groups-changed', items }));
    });
    events.on('group-participants.update', (event) => {
      this.tell({ kind: 'members-changed', change: toMembersChange(event, this.own()) });
    });
    // The library tells this one as a message alone.
    events.on('messages.upsert', ({ messages }) => {
      for (const { key, message } of messages) {
        const setting = message?.protocolMessage;
        if (setting?.type !== EPHEMERAL_SETTING || !isJidGroup(key.remoteJid ?? undefined))
          continue;
        const change = toGroupChange({
          id: key.remoteJid ?? undefined,
          ephemeralDuration: setting.ephemeralExpiration ?? 0,
          author: key.participant ?? undefined,
        });
        if (change !== null) this.tell({ kind: 'groups-changed', items: [change] });
      }
    });
  }

  /** Says whether groups are followed, when that is not what was said before; at the start of a connection always. */
  follow(): void {
    const followed = !this.settings().groupsIgnore;
    if (followed === this.followed) return;
    this.followed = followed;
    void this.reports.tell({ kind: 'groups-followed', followed });
  }

  /** Another account, perhaps: what is known of groups may not be its own. */
  forget(): void {
    this.followed = false;
    void this.reports.tell({ kind: 'groups-followed', followed: false });
  }

  /**
   * The members of a group, for a message that goes there. What is not known is asked for once, and known from then on.
   *
   * @returns undefined when it is not known, and cannot be: the library asks for itself
   */
  async find(
    socket: Pick<WASocket, 'groupMetadata'>,
    jid: string,
  ): Promise<LibraryGroup | undefined> {
    if (this.settings().groupsIgnore) return undefined;
    try {
      const known = await this.host.findGroup(jid);
      if (known !== null) return toLibraryGroup(known);
    } catch (error) {
      this.log.warn('group.not_looked_up', error);
      return undefined;
    }
    const group = await socket.groupMetadata(jid);
    this.tell({ kind: 'groups-known', items: [toGroupMetadata(group)] });
    return group;
  }

  private tellAll<T>(items: readonly T[], report: (items: readonly T[]) => ChatReport): void {
    for (let start = 0; start < items.length; start += GROUPS_PER_REPORT) {
      this.tell(report(items.slice(start, start + GROUPS_PER_REPORT)));
    }
  }

  private tell(report: ChatReport): void {
    if (!this.settings().groupsIgnore) void this.reports.tell(report);
  }
}

/** Groups as a whole (the library tells them after a query), and changes of groups. */
function parted(
  updates: readonly Partial<LibraryGroup>[],
): [LibraryGroup[], Partial<LibraryGroup>[]] {
  return [updates.filter(isWhole), updates.filter((update) => !isWhole(update))];
}

const isWhole = (update: Partial<LibraryGroup>): update is LibraryGroup =>
  update.id !== undefined && update.subject !== undefined && update.participants !== undefined;
