import type { AuthenticationCreds, WAMessage } from '@switchboard/baileys';
import type { ChannelHost } from '../../channel.js';
import type { MessageChange } from '../../message-change.js';
import type { SessionLog } from '../session-log.js';
import { keptVote, openVote } from './open-vote.js';
import { type ReadChange, readChange } from './read-change.js';

/** Reads what messages do to earlier ones. */
export class ChangeReader {
  constructor(
    private readonly host: Pick<ChannelHost, 'findMessage'>,
    private readonly creds: Pick<AuthenticationCreds, 'me'>,
    private readonly log: SessionLog,
  ) {}

  /** Null when the message changes nothing. */
  read(message: WAMessage): ReadChange | null {
    return readChange(message, this.me);
  }

  /**
   * Opens the votes among them, with the polls that are stored. One whose poll is not stored yet stays closed, for whoever
   * stores the poll; one that was not made for its poll is left out.
   */
  async open(changes: readonly ReadChange[]): Promise<MessageChange[]> {
    const opened: MessageChange[] = [];
    for (const change of changes) {
      if (change.kind !== 'sealed-vote') {
        opened.push(change);
        continue;
      }
      const poll = await this.host.findMessage(change.poll);
      const vote = poll === null ? keptVote(change, this.me) : openVote(change, poll, this.me);
      if (vote === null) this.log.warn('poll.vote_not_opened', null);
      else opened.push(vote);
    }
    return opened;
  }

  private get me() {
    const { id = '', lid = '' } = this.creds.me ?? {};
    return { id, lid };
  }
}
