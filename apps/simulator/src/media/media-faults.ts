/** Which requests to the media host are to fail. */
export type MediaRequest = 'upload' | 'download';

/** HTTP statuses that the next requests to the media host get. */
export class MediaFaults {
  private readonly statuses: Record<MediaRequest, number[]> = { upload: [], download: [] };

  /** The next `times` requests get `status`; 0 takes an earlier order back. */
  fail(request: MediaRequest, times: number, status: number): void {
    this.statuses[request] = Array.from({ length: times }, () => status);
  }

  /** The status to answer this request with, or null. */
  take(request: MediaRequest): number | null {
    return this.statuses[request].shift() ?? null;
  }
}
