/** A medium on the local disk that is on its way: whole, measured, and not in the store yet. */
export interface SpooledFile {
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  /** Of the bytes, in base64. */
  readonly sha256: string;
}
