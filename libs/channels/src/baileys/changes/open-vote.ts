import { decryptPollVote, jidNormalizedUser } from '@switchboard/baileys';
import type { MessageContent, MessageKey } from '../../channel-message.js';
import type { PollVoted, VoteKept } from '../../message-change.js';
import type { OwnAddresses } from '../inbox/stored-stanza.js';
import type { SealedVote } from './read-change.js';

/**
 * Opens a vote with the secret of its poll. Who made the poll and who votes are part of the key, each by the address that
 * their clients took, by number or by LID: which one is not said, so all that are known are tried.
 *
 * @param poll the stored content of the poll
 * @returns null when the secret is not known, or the vote was not made for this poll by this person
 */
export function openVote(
  vote: SealedVote,
  poll: MessageContent,
  me: OwnAddresses,
): PollVoted | null {
  const secret = secretOf(poll);
  if (secret === null) return null;
  for (const pollCreatorJid of addressesOf(vote.poll, me)) {
    for (const voterJid of addressesOf(vote.by, me)) {
      const options = decrypt(vote, { secret, pollCreatorJid, voterJid });
      if (options === null) continue;
      const { by, poll: target, timestampMs } = vote;
      return { kind: 'voted', by, target, timestampMs, voter: authorOf(by, me), options };
    }
  }
  return null;
}

/** A vote as it is kept until its poll is known. */
export const keptVote = (
  { by, poll: target, timestampMs, payload, iv }: SealedVote,
  own: OwnAddresses,
): VoteKept => ({
  kind: 'vote-kept',
  by,
  target,
  timestampMs,
  payload: Buffer.from(payload).toString('base64'),
  iv: Buffer.from(iv).toString('base64'),
  own: { id: own.id, lid: own.lid },
});

/** As `openVote`, for one that was kept. */
export function openKeptVote(
  { by, target: poll, timestampMs, payload, iv, own }: VoteKept,
  content: MessageContent,
): PollVoted | null {
  const sealed = {
    kind: 'sealed-vote',
    by,
    poll,
    timestampMs,
    payload: Buffer.from(payload, 'base64'),
    iv: Buffer.from(iv, 'base64'),
  } as const;
  return openVote(sealed, content, own);
}

interface VoteKey {
  readonly secret: Buffer;
  readonly pollCreatorJid: string;
  readonly voterJid: string;
}

function decrypt(
  { poll, payload: encPayload, iv: encIv }: SealedVote,
  { secret, pollCreatorJid, voterJid }: VoteKey,
): string[] | null {
  try {
    const { selectedOptions } = decryptPollVote(
      { encPayload, encIv },
      { pollCreatorJid, pollMsgId: poll.id, pollEncKey: secret, voterJid },
    );
    return (selectedOptions ?? []).map((hash) => Buffer.from(hash).toString('base64'));
  } catch {
    return null;
  }
}

function secretOf(poll: MessageContent): Buffer | null {
  const context = poll['messageContextInfo'];
  if (typeof context !== 'object' || context === null || !('messageSecret' in context)) return null;
  const { messageSecret } = context;
  return typeof messageSecret === 'string' ? Buffer.from(messageSecret, 'base64') : null;
}

/** Who wrote a message, by one address. */
const authorOf = (key: MessageKey, me: OwnAddresses): string =>
  key.fromMe ? jidNormalizedUser(me.id) : jidNormalizedUser(key.participant ?? key.remoteJid);

/** Who wrote a message, by all addresses that are known. */
function addressesOf(key: MessageKey, me: OwnAddresses): Set<string> {
  const { participant, participantAlt, remoteJid, remoteJidAlt } = key;
  const known = key.fromMe
    ? [me.id, me.lid]
    : participant === undefined
      ? [remoteJid, remoteJidAlt]
      : [participant, participantAlt];
  return new Set(known.filter((jid) => jid !== undefined).map((jid) => jidNormalizedUser(jid)));
}
