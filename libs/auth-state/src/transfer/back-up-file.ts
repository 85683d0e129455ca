import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import type { FileSealer } from '@switchboard/crypto';
import { DomainError } from '@switchboard/errors';
import { z } from 'zod';

const bytes = z.base64().transform((text) => Buffer.from(text, 'base64'));
const header = z.object({
  switchboard: z.literal('auth-state'),
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

/** One line of a back-up. */
export type BackUpRecord = z.output<typeof record>;

/** A file is no back-up, was changed, or is cut off. */
export class BackUpError extends DomainError {
  readonly code = 'back_up.unreadable';
  readonly status = 400;

  constructor(problem: string, options?: ErrorOptions) {
    super(`This back-up cannot be used: ${problem}.`, options);
  }
}

/**
 * A back-up while it is written: a line that says what it is, then one sealed line a record. Each is bound to the file
 * and to its place, so that none can be taken out, put elsewhere or brought in from another file.
 */
export class BackUpWriter {
  private line = 0;

  private constructor(
    private readonly file: FileHandle,
    private readonly id: string,
    private readonly sealer: FileSealer,
  ) {}

  /** @throws Error when the file exists already */
  static async create(path: string, sealer: FileSealer, now: Date): Promise<BackUpWriter> {
    const file = await open(path, 'wx', 0o600);
    const id = randomUUID();
    const first = { switchboard: 'auth-state', version: 1, id, createdAt: now.toISOString() };
    await file.appendFile(`${JSON.stringify(first)}\n`);
    return new BackUpWriter(file, id, sealer);
  }

  async write(entry: BackUpRecord): Promise<void> {
    this.line += 1;
    const plain = Buffer.from(JSON.stringify(toJson(entry)));
    const sealed = this.sealer.seal(contextOf(this.id, this.line), plain);
    await this.file.appendFile(`${sealed.toString('base64')}\n`);
  }

  async close(): Promise<void> {
    await this.file.sync();
    await this.file.close();
  }
}

/** Opens each record in its turn. @throws BackUpError, SealedValueError */
export async function* readBackUp(path: string, sealer: FileSealer): AsyncIterable<BackUpRecord> {
  const lines = createInterface({ input: createReadStream(path), crlfDelay: Infinity });
  let id: string | null = null;
  let number = 0;
  let ended = false;
  for await (const line of lines) {
    if (id === null) {
      id = parse(header, line, 'it does not begin as one').id;
      continue;
    }
    if (ended) throw new BackUpError('something follows its end');
    number += 1;
    const plain = sealer.open(contextOf(id, number), Buffer.from(line, 'base64'));
    const entry = parse(record, plain.toString('utf8'), 'a record is not understood');
    ended = entry.kind === 'end';
    yield entry;
  }
  if (!ended) throw new BackUpError('its end is missing');
}

const contextOf = (id: string, line: number): string => `auth-state back-up ${id} ${line}`;

const base64 = (value: Buffer): string => value.toString('base64');

/** With its bytes as they are written. */
function toJson(entry: BackUpRecord): object {
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
