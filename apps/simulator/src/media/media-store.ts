import { randomBytes } from 'node:crypto';

/** A file on the media host: its bytes outlive its expiry, since a phone may upload it again. */
interface StoredBlob {
  readonly bytes: Buffer;
  isGone: boolean;
}

/** The encrypted files of the media host, by path. */
export class MediaStore {
  private readonly blobs = new Map<string, StoredBlob>();

  /** @returns the `directPath` of the blob; like the real one it has a query, which is part of it */
  put(bytes: Buffer): string {
    return this.store(bytes, 't62.7118-24', 'enc');
  }

  /** Keeps a profile picture, which is not encrypted. @returns its path */
  putPicture(bytes: Buffer): string {
    return this.store(bytes, 't61.24694-24', 'jpg');
  }

  private store(bytes: Buffer, folder: string, extension: string): string {
    const path = `/v/${folder}/${randomBytes(12).toString('hex')}_n.${extension}`;
    this.blobs.set(path, { bytes, isGone: false });
    return `${path}?ccb=11-4&oe=7FFFFFFF`;
  }

  /** The blob, `gone` when it has expired, or null when there never was one. */
  get(directPath: string): Buffer | 'gone' | null {
    const blob = this.find(directPath);
    if (!blob) return null;
    return blob.isGone ? 'gone' : blob.bytes;
  }

  /** The bytes of a blob, expired or not: what a phone has kept of it. */
  kept(directPath: string): Buffer | null {
    return this.find(directPath)?.bytes ?? null;
  }

  /** From now on the host answers that the blob is gone. @returns false when there is no such blob */
  expire(directPath: string): boolean {
    const blob = this.find(directPath);
    if (blob) blob.isGone = true;
    return blob !== undefined;
  }

  private find(directPath: string): StoredBlob | undefined {
    return this.blobs.get(directPath.split('?')[0] ?? '');
  }
}
