/** Where an archive of sessions is written to, and read from: a file, or an object in a bucket. */
export interface ArchivePlace {
  /** As an operator names it. */
  readonly address: string;
  /**
   * Takes `lines` as they come. What breaks off leaves nothing there.
   *
   * @throws ArchiveExistsError when something is there already
   */
  write(lines: AsyncIterable<string>): Promise<void>;
  /** @throws DomainError when nothing is there, or it cannot be read */
  read(): AsyncIterable<Uint8Array>;
  /** What is not there is no matter. */
  remove(): Promise<void>;
}
