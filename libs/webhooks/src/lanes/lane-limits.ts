import { afterFault, type Breaker, CLOSED, roomOf } from './breaker.js';

/** Requests for one endpoint at a time: a slow one leaves room for the others. */
export const SLOTS_PER_LANE = 8;

/**
 * Room of a lane of which nothing else is known, when `free` of `all` slots are free: all of it while there is plenty, less
 * the fuller the process is, so that endpoints which begin to hang in one moment do not take every slot.
 */
export function roomWhenFree(own: number, free: number, all: number): number {
  if (free > all / 2) return own;
  if (free > all / 4) return Math.ceil(own / 2);
  return free > all / 8 ? Math.ceil(own / 4) : 1;
}

/** Of replays less, so that they do not crowd out what is live. */
export const REPLAY_SLOTS_PER_LANE = 2;

/** One request: of which endpoint, and whether it tells the past again. */
export interface LaneUse {
  readonly lane: string;
  readonly isReplay: boolean;
  readonly concurrency: number | null;
}

/** What a request says about its endpoint; null when nothing. */
export type Verdict = 'well' | 'fault' | null;

interface Lane {
  live: number;
  replays: number;
  breaker: Breaker;
  concurrency: number | null;
}

/**
 * What this process sends to each endpoint at the moment, and how much more it may: concurrency and breaker. Each
 * process keeps these for itself; a rate holds over all of them, in the claim. Times are milliseconds of one clock, given by the caller.
 */
export class LaneLimits {
  private readonly lanes = new Map<string, Lane>();

  enter(use: LaneUse): void {
    const lane = this.lanes.get(use.lane) ?? {
      live: 0,
      replays: 0,
      breaker: CLOSED,
      concurrency: null,
    };
    if (use.isReplay) lane.replays += 1;
    else lane.live += 1;
    lane.concurrency = use.concurrency;
    this.lanes.set(use.lane, lane);
  }

  leave(use: LaneUse, verdict: Verdict, now: number): void {
    const lane = this.lanes.get(use.lane);
    if (lane === undefined) return;
    if (use.isReplay) lane.replays -= 1;
    else lane.live -= 1;
    if (verdict === 'well') lane.breaker = CLOSED;
    else if (verdict === 'fault') lane.breaker = afterFault(lane.breaker, now);
    this.forget();
  }

  /**
   * Requests that may be begun in each lane; lanes that are not named have all the room that a lane has.
   *
   * @param share what a lane may have of the room that is its own, at the moment
   */
  rooms(
    isReplay: boolean,
    now: number,
    share: (own: number) => number = (own) => own,
  ): ReadonlyMap<string, number> {
    this.forget();
    return new Map([...this.lanes].map(([id, lane]) => [id, roomIn(lane, isReplay, now, share)]));
  }

  /** When a lane that is closed now opens by itself; null when none is. */
  nextOpening(now: number): number | null {
    const times = [...this.lanes.values()].flatMap(({ breaker }) =>
      breaker.kind === 'open' && breaker.until > now ? [breaker.until] : [],
    );
    return times.length === 0 ? null : Math.min(...times);
  }

  private forget(): void {
    for (const [id, { live, replays, breaker }] of this.lanes) {
      const isWell = breaker.kind === 'closed' && breaker.failures === 0;
      if (isWell && live + replays === 0) this.lanes.delete(id);
    }
  }
}

/**
 * Lanes that may hold more than was claimed of them: those that were given all the room they had, and those that had
 * none.
 *
 * @param rooms what was known before
 * @param uses what was claimed
 * @param usual room of a lane that was not known
 */
export function fullLanes(
  rooms: ReadonlyMap<string, number>,
  uses: readonly LaneUse[],
  usual: number,
): string[] {
  const claimed = new Map<string, { readonly count: number; readonly room: number }>();
  for (const [lane, room] of rooms) claimed.set(lane, { count: 0, room });
  for (const use of uses) {
    const { count, room } = claimed.get(use.lane) ?? { count: 0, room: usualRoom(use, usual) };
    claimed.set(use.lane, { count: count + 1, room });
  }
  return [...claimed].filter(([, { count, room }]) => count >= room).map(([lane]) => lane);
}

/** What a lane of which nothing is known is given; the claim has the same rule. */
const usualRoom = ({ concurrency }: LaneUse, usual: number): number =>
  Math.min(usual, concurrency ?? usual);

function roomIn(
  lane: Lane,
  isReplay: boolean,
  now: number,
  share: (own: number) => number,
): number {
  const underWay = lane.live + lane.replays;
  // What an endpoint asked for holds for both together; of our own measure a replay takes nothing from what is live.
  const slots =
    lane.concurrency === null
      ? share(SLOTS_PER_LANE) - lane.live
      : share(lane.concurrency) - underWay;
  const own = isReplay ? REPLAY_SLOTS_PER_LANE - lane.replays : Number.POSITIVE_INFINITY;
  return Math.max(Math.min(slots, own, roomOf(lane.breaker, underWay, now)), 0);
}
