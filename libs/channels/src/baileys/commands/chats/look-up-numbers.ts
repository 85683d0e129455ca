import type { WASocket } from '@switchboard/baileys';
import type { NumberAnswer } from '../../../commands/chat-commands.js';
import type { CommandOf } from '../../../commands/channel-commands.js';
import { inParallel } from '../in-parallel.js';
import { answered, matchNumbers, type MatchedNumber } from './match-numbers.js';

/** Numbers in one query. */
const BATCH = 50;
/** Queries at a time. */
const WIDTH = 4;

type Socket = Pick<WASocket, 'onWhatsApp'>;

/** Many numbers take few queries; those that an answer leaves open are asked one by one. */
export async function lookUpNumbers(
  socket: Socket,
  { numbers }: CommandOf<'look-up-numbers'>,
  deadline: AbortSignal,
): Promise<readonly NumberAnswer[]> {
  const batches: string[][] = [];
  for (let start = 0; start < numbers.length; start += BATCH) {
    batches.push(numbers.slice(start, start + BATCH));
  }
  const matched = await inParallel(batches, WIDTH, deadline, async (batch) =>
    matchNumbers(batch, await find(socket, batch)),
  );
  return inParallel(matched.flat(), WIDTH, deadline, async (match) =>
    answered(match.jid === undefined ? await ask(socket, match) : match),
  );
}

async function ask(socket: Socket, { number }: MatchedNumber): Promise<MatchedNumber> {
  const [jid = null] = await find(socket, [number]);
  return { number, jid };
}

async function find(socket: Socket, numbers: readonly string[]): Promise<string[]> {
  const found = (await socket.onWhatsApp(...numbers)) ?? [];
  return found.filter(({ exists }) => exists).map(({ jid }) => jid);
}
