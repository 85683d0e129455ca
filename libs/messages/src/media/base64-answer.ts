import { Readable } from 'node:stream';

/** Bytes that make whole base64 without padding. */
const GROUP = 3;

/** JSON of an object whose last field but one is a file in base64: written as it is read, never held. */
export function base64Answer(
  head: Readonly<Record<string, unknown>>,
  file: AsyncIterable<Buffer>,
  tail: Readonly<Record<string, unknown>>,
): Readable {
  return Readable.from(parts(head, file, tail), { objectMode: false });
}

async function* parts(
  head: Readonly<Record<string, unknown>>,
  file: AsyncIterable<Buffer>,
  tail: Readonly<Record<string, unknown>>,
): AsyncGenerator<string> {
  yield `${JSON.stringify(head).slice(0, -1)},"base64":"`;
  let rest = Buffer.alloc(0);
  for await (const chunk of file) {
    const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    const whole = bytes.length - (bytes.length % GROUP);
    yield bytes.toString('base64', 0, whole);
    rest = Buffer.from(bytes.subarray(whole));
  }
  yield `${rest.toString('base64')}",${JSON.stringify(tail).slice(1)}`;
}
