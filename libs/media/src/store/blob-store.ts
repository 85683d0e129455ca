import type { Readable } from 'node:stream';
import type { SpooledFile } from '../spool/spooled-file.js';

/** Names the bytes of one medium. */
export interface BlobKey {
  readonly instanceId: string;
  readonly mediaId: string;
}

/** Where the bytes of media lie. Knows nothing of what they are. */
export abstract class BlobStore {
  /** Moves a file of the spool here: whole or not at all. */
  abstract take(key: BlobKey, file: SpooledFile, mimetype: string): Promise<void>;
  /** @throws MediaGoneError when there is nothing under the key */
  abstract read(key: BlobKey): Promise<Readable>;
  /** Keys under which there is nothing are no matter. */
  abstract remove(keys: readonly BlobKey[]): Promise<void>;
  /** Null where the store has no addresses. */
  abstract link(key: BlobKey, seconds: number): Promise<string | null>;
}
