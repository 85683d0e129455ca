import { createHash } from 'node:crypto';
import { type GraphAnswer, invalidParameter, noSuchObject } from './graph-faults.js';

/** A file that Meta holds for a number. */
export interface GraphFile {
  readonly id: string;
  readonly numberId: string;
  readonly mimetype: string;
  readonly name: string;
  readonly bytes: Buffer;
}

const FIRST_ID = 4_490_709_327_384_033;

/** The files of all numbers: those that gateways upload, and those that people send. */
export class GraphFiles {
  private readonly files = new Map<string, GraphFile>();
  private readonly damaged = new Set<string>();
  private lastId = FIRST_ID;

  add(file: Omit<GraphFile, 'id'>): GraphFile {
    const id = String((this.lastId += 1));
    const added = { ...file, id };
    this.files.set(id, added);
    return added;
  }

  get(id: string): GraphFile | undefined {
    return this.files.get(id);
  }

  /** From now on the bytes are others than those that are announced. */
  damage(id: string): void {
    this.damaged.add(id);
  }

  isDamaged(id: string): boolean {
    return this.damaged.has(id);
  }
}

/** Where the bytes of a file are, below the address of the stand-in. */
export const FILES_PREFIX = '/files/';

/** Answers an upload. */
export async function answerUpload(
  files: GraphFiles,
  numberId: string,
  form: FormData | null,
): Promise<GraphAnswer> {
  const file = form?.get('file');
  if (form?.get('messaging_product') !== 'whatsapp' || !(file instanceof File)) {
    return invalidParameter('Invalid parameter');
  }
  const bytes = Buffer.from(await file.arrayBuffer());
  const { id } = files.add({ numberId, mimetype: file.type, name: file.name, bytes });
  return { status: 200, body: { id } };
}

/** Says where a file is. */
export function answerFile(file: GraphFile, baseUrl: string): GraphAnswer {
  const { id, mimetype, bytes } = file;
  return {
    status: 200,
    body: {
      messaging_product: 'whatsapp',
      id,
      url: `${baseUrl}${FILES_PREFIX}${id}`,
      mime_type: mimetype,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      file_size: bytes.length,
    },
  };
}

/** The bytes themselves; a refusal for who may not have them. */
export function bytesOfFile(
  files: GraphFiles,
  id: string,
  allowed: (numberId: string) => boolean,
): GraphFile | GraphAnswer {
  const file = files.get(id);
  if (file === undefined || !allowed(file.numberId)) return noSuchObject(id);
  return files.isDamaged(id) ? { ...file, bytes: Buffer.from('damaged') } : file;
}
