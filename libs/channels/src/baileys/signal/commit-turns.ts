import { SerialQueue } from '../serial-queue.js';

/**
 * So many share a commit at the most. The library encrypts without pause for anything else, so that more would keep the whole
 * process from its other work for long.
 */
const MOST_SHARING = 64;

type Work = () => Promise<void>;

/**
 * Turns at the ratchets of one session, one after the other, in the order in which they were asked for. What is `alone`
 * commits by itself. Neighbours that are `sharing` run in one transaction, and none of them is given out before it is
 * committed.
 */
export class CommitTurns {
  private readonly turns = new SerialQueue();
  /** What shares the transaction that is begun last, while more may join it. */
  private open: { readonly works: Work[]; readonly committed: Promise<void> } | null = null;

  /** @param transaction resolves when all that `work` changed is committed, rejects when none of it is */
  constructor(private readonly transaction: (work: Work) => Promise<void>) {}

  alone<T>(work: () => Promise<T>): Promise<T> {
    this.open = null;
    return this.turns.run(work);
  }

  /**
   * @param work changes nothing when it fails: the others are committed without it
   * @throws Error that of `work`, or of the commit
   */
  async sharing<T>(work: () => Promise<T>): Promise<T> {
    let outcome: PromiseSettledResult<T> | undefined;
    await this.join(async () => {
      [outcome] = await Promise.allSettled([work()]);
    });
    if (outcome?.status === 'fulfilled') return outcome.value;
    throw outcome?.reason;
  }

  /** Resolves when the transaction in which `work` ran is committed. */
  private join(work: Work): Promise<void> {
    if (this.open !== null && this.open.works.length < MOST_SHARING) {
      this.open.works.push(work);
      return this.open.committed;
    }
    const works = [work];
    const committed = this.turns.run(() =>
      this.transaction(async () => {
        // Takes in what is added while it runs.
        for (const next of works) await next();
        if (this.open?.works === works) this.open = null;
      }),
    );
    this.open = { works, committed };
    return committed;
  }
}
