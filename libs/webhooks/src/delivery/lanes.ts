/** How many requests are running for each endpoint. */
export class Lanes {
  private readonly counts = new Map<string, number>();

  get running(): ReadonlyMap<string, number> {
    return this.counts;
  }

  enter(lane: string): void {
    this.counts.set(lane, (this.counts.get(lane) ?? 0) + 1);
  }

  leave(lane: string): void {
    const left = (this.counts.get(lane) ?? 0) - 1;
    if (left > 0) this.counts.set(lane, left);
    else this.counts.delete(lane);
  }

  hasFull(limit: number): boolean {
    return [...this.counts.values()].some((count) => count >= limit);
  }
}
