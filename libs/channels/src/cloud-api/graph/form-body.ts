import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';

/** A file that is sent in a form. */
export interface FormFile {
  readonly name: string;
  readonly mimetype: string;
  /** Bytes. */
  readonly size: number;
  readonly bytes: Readable;
}

/** A form as it is sent (RFC 7578), in a stream of known length. */
export interface FormBody {
  readonly headers: Readonly<Record<'content-type' | 'content-length', string>>;
  readonly body: Readable;
}

/** A form with plain fields and one file, under the name `file`, which is never held whole. */
export function formBody(fields: Readonly<Record<string, string>>, file: FormFile): FormBody {
  // Before it is read nobody else hears of its failure; the reader is told then.
  file.bytes.on('error', () => undefined);
  const boundary = `switchboard-${randomUUID()}`;
  const parts = Object.entries(fields).map(
    ([name, value]) =>
      `--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  const head =
    `${parts.join('')}--${boundary}\r\n` +
    `content-disposition: form-data; name="file"; filename="${quoted(file.name)}"\r\n` +
    `content-type: ${file.mimetype}\r\n\r\n`;
  const tail = `\r\n--${boundary}--\r\n`;
  const length = Buffer.byteLength(head) + file.size + Buffer.byteLength(tail);
  return {
    headers: {
      'content-type': `multipart/form-data; boundary=${boundary}`,
      'content-length': String(length),
    },
    body: Readable.from(joined(head, file.bytes, tail), { objectMode: false }),
  };
}

async function* joined(head: string, bytes: Readable, tail: string): AsyncGenerator<Buffer> {
  yield Buffer.from(head);
  yield* bytes;
  yield Buffer.from(tail);
}

/** As browsers do: what would end the name is escaped. */
const quoted = (name: string): string =>
  name.replace(/["\r\n]/g, (character) => encodeURIComponent(character));
