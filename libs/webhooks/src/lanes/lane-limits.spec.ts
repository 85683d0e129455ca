import { describe, expect, it } from 'vitest';
import {
  fullLanes,
  LaneLimits,
  type LaneUse,
  roomWhenFree,
  SLOTS_PER_LANE,
} from './lane-limits.js';

const use = (over: Partial<LaneUse> = {}): LaneUse => ({
  lane: 'a',
  isReplay: false,
  concurrency: null,
  ...over,
});

describe('the limits of a lane', () => {
  it('count what is under way, and forget a lane that has nothing', () => {
    const limits = new LaneLimits();
    limits.enter(use());
    limits.enter(use());
    expect(limits.rooms(false, 0)).toEqual(new Map([['a', SLOTS_PER_LANE - 2]]));
    limits.leave(use(), 'well', 0);
    limits.leave(use(), null, 0);
    expect(limits.rooms(false, 0).size).toBe(0);
  });

  it('are those that the endpoint asked for', () => {
    const limits = new LaneLimits();
    limits.enter(use({ concurrency: 2 }));
    expect(limits.rooms(false, 0).get('a')).toBe(1);
  });

  it('leave replays less, and nothing of what is live to them', () => {
    const limits = new LaneLimits();
    limits.enter(use({ isReplay: true }));
    expect(limits.rooms(true, 0).get('a')).toBe(1);
    expect(limits.rooms(false, 0).get('a')).toBe(SLOTS_PER_LANE);
  });

  it('close a lane that only fails until its time is over, and not its neighbour', () => {
    const limits = new LaneLimits();
    limits.enter(use({ lane: 'b' }));
    for (let count = 0; count < 5; count += 1) {
      limits.enter(use());
      limits.leave(use(), 'fault', 0);
    }
    expect(limits.rooms(false, 0)).toEqual(
      new Map([
        ['a', 0],
        ['b', SLOTS_PER_LANE - 1],
      ]),
    );
    expect(limits.nextOpening(0)).toBe(1_000);
    expect(limits.rooms(false, 1_000).get('a')).toBe(1);
    limits.enter(use());
    limits.leave(use(), 'well', 1_000);
    expect(limits.rooms(false, 1_000).has('a')).toBe(false);
  });
});

describe('the share of one lane', () => {
  it('shrinks as the process fills, so that many that hang at once leave room for others', () => {
    const limits = new LaneLimits();
    let free = 128;
    let lanes = 0;
    while (free > 0) {
      const lane = `hangs-${lanes}`;
      const share = (own: number) => roomWhenFree(own, free, 128);
      const room = Math.min(share(SLOTS_PER_LANE), free);
      for (let count = 0; count < room; count += 1) limits.enter(use({ lane }));
      free -= room;
      lanes += 1;
      expect(limits.rooms(false, 0, share).get(lane)).toBeLessThanOrEqual(0);
    }
    expect(lanes).toBe(40);
  });

  it('holds for a room that was asked for, too', () => {
    const limits = new LaneLimits();
    limits.enter(use({ concurrency: 32 }));
    const room = (free: number) =>
      limits.rooms(false, 0, (own) => roomWhenFree(own, free, 128)).get('a');
    expect([128, 64, 20, 4].map(room)).toEqual([31, 15, 7, 0]);
  });
});

describe('lanes that may hold more than was claimed', () => {
  it('are those that were given all their room, or had none', () => {
    const rooms = new Map([
      ['none', 0],
      ['one', 1],
      ['two', 2],
    ]);
    const single = use({ lane: 'single', concurrency: 1 });
    const uses = [use({ lane: 'one' }), use({ lane: 'two' }), use({ lane: 'new' }), single];
    expect(fullLanes(rooms, uses, SLOTS_PER_LANE)).toEqual(['none', 'one', 'single']);
    const all = Array.from({ length: SLOTS_PER_LANE }, () => use({ lane: 'new' }));
    expect(fullLanes(new Map(), all, SLOTS_PER_LANE)).toEqual(['new']);
  });
});
