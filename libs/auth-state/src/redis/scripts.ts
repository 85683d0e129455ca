/*
 * KEYS of all scripts: 1 claim ("<epoch>:<mark>"), 2 values (hash), 3 inbox (hash), 4 not told (sorted set by arrival),
 * 5 told (sorted set by time), 6 counter of arrivals. They share one hash tag, so that a cluster keeps them together.
 */

/** ARGV: epoch, mark. @returns 1, or 0 when a later epoch has claimed it */
export const CLAIM = `
local now = redis.call('GET', KEYS[1])
local epoch = now and tonumber(string.match(now, '^%d+')) or -1
if epoch > tonumber(ARGV[1]) then return 0 end
redis.call('SET', KEYS[1], ARGV[1] .. ':' .. ARGV[2])
return 1`;

/** ARGV: claim, number of values, of removals and of inbox entries, then these. @returns 1, or 0 when the claim is another */
export const COMMIT = `
if redis.call('GET', KEYS[1]) ~= ARGV[1] then return 0 end
local at = 5
for _ = 1, tonumber(ARGV[2]) do
  redis.call('HSET', KEYS[2], ARGV[at], ARGV[at + 1])
  at = at + 2
end
for _ = 1, tonumber(ARGV[3]) do
  redis.call('HDEL', KEYS[2], ARGV[at])
  at = at + 1
end
for _ = 1, tonumber(ARGV[4]) do
  if redis.call('HSETNX', KEYS[3], ARGV[at], ARGV[at + 1]) == 1 then
    redis.call('ZADD', KEYS[4], redis.call('INCR', KEYS[6]), ARGV[at])
  end
  at = at + 2
end
return 1`;

/** ARGV: now and the time before which told entries go (both in milliseconds), then what is told. */
export const SETTLE = `
for at = 3, #ARGV do
  if redis.call('ZREM', KEYS[4], ARGV[at]) == 1 then redis.call('ZADD', KEYS[5], ARGV[1], ARGV[at]) end
end
for _, old in ipairs(redis.call('ZRANGEBYSCORE', KEYS[5], '-inf', ARGV[2], 'LIMIT', 0, 100)) do
  redis.call('HDEL', KEYS[3], old)
  redis.call('ZREM', KEYS[5], old)
end
return 1`;

/** ARGV: claim. Forgets the values and keeps the inbox. @returns 1, or 0 when the claim is another */
export const FORGET = `
if redis.call('GET', KEYS[1]) ~= ARGV[1] then return 0 end
redis.call('DEL', KEYS[2])
return 1`;

/** ARGV: claim. Removes all but the claim. @returns 1, or 0 when the claim is another */
export const CLEAR = `
if redis.call('GET', KEYS[1]) ~= ARGV[1] then return 0 end
redis.call('DEL', KEYS[2], KEYS[3], KEYS[4], KEYS[5], KEYS[6])
return 1`;

/** ARGV: milliseconds for which an owner that does not know yet is kept from writing it anew. */
export const DESTROY = `
redis.call('SET', KEYS[1], '9007199254740991:', 'PX', ARGV[1])
redis.call('DEL', KEYS[2], KEYS[3], KEYS[4], KEYS[5], KEYS[6])
return 1`;
