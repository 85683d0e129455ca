/** Which requests to the media host are to fail. */
export type MediaRequest = 'upload' | 'download';

/** HTTP statuses that the next requests to the media host get. */
export class MediaFaults {
  private readonly statuses: Record<MediaRequest, number[]> = { upload: [], download: [] };

  /** The next `times` requests get `status`; 0 takes an earlier order back. */
  fail(request: MediaRequest, times: number, status: number): void {
    this.statuses[request] = Array.from({ length: times }, () => status);
  }

  /** Downloads that are to come to a halt half way, and those that did. */
  toStall = 0;
  stalled = 0;

  /** Whether this download comes to a halt. */
  takeStall(): boolean {
    if (this.toStall === 0) return false;
    this.toStall -= 1;
    this.stalled += 1;
    return true;
  }

  /** The status to answer this request with, or null. */
  take(request: MediaRequest): number | null {
    return this.statuses[request].shift() ?? null;
  }
}
