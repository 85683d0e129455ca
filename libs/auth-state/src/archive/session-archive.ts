import { DomainError } from '@switchboard/errors';
import { z } from 'zod';

const bytes = z.base64().transform((text) => Buffer.from(text, 'base64'));
const header = z.object({
  switchboard: z.enum(['auth-state', 'parked-session']),
  version: z.literal(1),
  id: z.uuid(),
  createdAt: z.iso.datetime(),
});
const record = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('instance'), instanceId: z.uuid(), instanceName: z.string() }),
  z.object({
    kind: z.literal('values'),
    instanceId: z.uuid(),
    values: z.array(z.object({ type: z.string(), id: z.string(), value: bytes })),
  }),
  z.object({
    kind: z.literal('untold'),
    instanceId: z.uuid(),
    entries: z.array(z.object({ cipherHash: bytes, payload: bytes })),
  }),
  z.object({ kind: z.literal('end'), instances: z.number(), values: z.number() }),
]);

/** One line of an archive. */
export type ArchiveRecord = z.output<typeof record>;

/** Which archive this is. A back-up is a copy; a session that is parked is nowhere else. */
export interface ArchiveName {
  readonly kind: 'auth-state' | 'parked-session';
  readonly id: string;
}

/** Seals lines; what is sealed for one context opens for no other. */
export interface LineSealer {
  seal(context: string, plain: Uint8Array): Buffer | Promise<Buffer>;
  open(context: string, sealed: Uint8Array): Buffer | Promise<Buffer>;
}

/** An archive is none, was changed, or is cut off. */
export class BackUpError extends DomainError {
  readonly code = 'back_up.unreadable';
  readonly status = 400;

  constructor(problem: string, options?: ErrorOptions) {
    super(`This back-up cannot be used: ${problem}.`, options);
  }
}

/**
 * The lines of an archive: one that says what it is, then one sealed line a record. Each is bound to the archive and to
 * its place there, so that none can be taken out, put elsewhere or brought in from another one.
 */
export async function* writeArchive(
  { kind, id }: ArchiveName,
  records: AsyncIterable<ArchiveRecord>,
  sealer: LineSealer,
  now: Date,
): AsyncIterable<string> {
  yield `${JSON.stringify({ switchboard: kind, version: 1, id, createdAt: now.toISOString() })}\n`;
  let line = 0;
  for await (const entry of records) {
    line += 1;
    const plain = Buffer.from(JSON.stringify(toJson(entry)));
    const sealed = await sealer.seal(contextOf(kind, id, line), plain);
    yield `${sealed.toString('base64')}\n`;
  }
}

/**
 * Opens each record in its turn.
 *
 * @param expected another kind is refused, and another id where one is given
 * @throws BackUpError, SealedValueError
 */
export async function* readArchive(
  expected: { readonly kind: ArchiveName['kind']; readonly id?: string },
  bytes: AsyncIterable<Uint8Array>,
  sealer: LineSealer,
): AsyncIterable<ArchiveRecord> {
  let id: string | null = null;
  let number = 0;
  let ended = false;
  for await (const line of linesOf(bytes)) {
    if (id === null) {
      const first = parse(header, line, 'it does not begin as one');
      if (first.switchboard !== expected.kind) throw new BackUpError(WRONG_KIND[first.switchboard]);
      if (expected.id !== undefined && first.id !== expected.id) {
        throw new BackUpError('it is another one than was put there');
      }
      id = first.id;
      continue;
    }
    if (ended) throw new BackUpError('something follows its end');
    number += 1;
    const sealed = Buffer.from(line, 'base64');
    const plain = await sealer.open(contextOf(expected.kind, id, number), sealed);
    const entry = parse(record, plain.toString('utf8'), 'a record is not understood');
    ended = entry.kind === 'end';
    yield entry;
  }
  if (!ended) throw new BackUpError('its end is missing');
}

/** What was found instead. */
const WRONG_KIND: Readonly<Record<ArchiveName['kind'], string>> = {
  'auth-state': 'it is a back-up, and no parked session',
  'parked-session': 'it is a parked session; bring it back by switchboard auth-state move',
};

/** The place of a line, by which it is sealed. */
const contextOf = (kind: ArchiveName['kind'], id: string, line: number): string =>
  `${kind} back-up ${id} ${line}`;

async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncIterable<string> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of chunks) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield rest;
}

const base64 = (value: Buffer): string => value.toString('base64');

/** With its bytes as they are written. */
function toJson(entry: ArchiveRecord): object {
  switch (entry.kind) {
    case 'instance':
    case 'end':
      return entry;
    case 'values':
      return {
        ...entry,
        values: entry.values.map(({ value, ...name }) => ({ ...name, value: base64(value) })),
      };
    case 'untold':
      return {
        ...entry,
        entries: entry.entries.map(({ cipherHash, payload }) => ({
          cipherHash: base64(cipherHash),
          payload: base64(payload),
        })),
      };
  }
}

function parse<T>(schema: z.ZodType<T>, text: string, problem: string): T {
  try {
    return schema.parse(JSON.parse(text));
  } catch (error) {
    throw new BackUpError(problem, { cause: error });
  }
}
