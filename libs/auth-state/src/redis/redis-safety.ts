import type { RedisFacts } from '@switchboard/queue';
import { StoreUnsafeError } from '../auth-state.errors.js';

/**
 * Whether sessions may be kept in this Redis.
 *
 * @returns what may still be lost, for the log
 * @throws StoreUnsafeError when it may evict them, or loses all of them with a restart
 */
export function judgeRedisSafety(facts: RedisFacts): string[] {
  if (facts.evictionPolicy === null || facts.appendOnly === null) {
    return [
      'Redis does not tell its settings: see that maxmemory-policy is noeviction and appendonly is yes',
    ];
  }
  if (facts.evictionPolicy !== 'noeviction') {
    throw new StoreUnsafeError(
      `the maxmemory-policy of this Redis is ${facts.evictionPolicy}, so it may throw sessions away`,
      'Set maxmemory-policy noeviction, or unset CACHE_REDIS_SAVE_INSTANCES.',
    );
  }
  if (!facts.appendOnly) {
    throw new StoreUnsafeError(
      'this Redis appends nothing to a file (appendonly no), so a restart sets sessions back, which breaks their encryption',
      'Set appendonly yes, or unset CACHE_REDIS_SAVE_INSTANCES.',
    );
  }
  return facts.appendSync === 'always'
    ? []
    : [
        `appendfsync is ${facts.appendSync ?? 'unknown'}: when the machine of Redis crashes, the last second of sessions may be lost`,
      ];
}
