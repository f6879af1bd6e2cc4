/**
 * The atomic commands a call's keys are changed by. The lease is JSON `{ workerId, epoch, seq, until }`; its epoch
 * fences: whoever holds an older one is refused for ever. Time is Redis's own, so workers' clocks need not agree.
 */
const NOW = `local t = redis.call('TIME'); local now = t[1] * 1000 + math.floor(t[2] / 1000)`;
/** A call's keys outlive the longest call (4 h); the keeper deletes them sooner. */
const KEEP = 'PX';
const KEEP_MS = 5 * 3_600_000;

/** KEYS lease · ARGV workerId, ttlMs, floor → the new epoch, or 0 while another worker's lease is valid. */
export const TAKE = `${NOW}
local raw = redis.call('GET', KEYS[1])
local lease = raw and cjson.decode(raw) or { epoch = 0, seq = -1 }
if raw and lease['until'] > now and lease.workerId ~= ARGV[1] then return 0 end
local epoch = math.max(lease.epoch, tonumber(ARGV[3])) + 1
redis.call('SET', KEYS[1], cjson.encode({ workerId = ARGV[1], epoch = epoch, seq = lease.seq, ['until'] = now + ARGV[2] }), '${KEEP}', ${KEEP_MS})
return epoch`;

/**
 * KEYS lease, checkpoint · ARGV workerId, epoch, seq, ttlMs, checkpoint → 1 written; 0 fenced by a newer epoch; -1 an
 * older step than the one stored. A lease that Redis lost (restart, flush) is written anew.
 */
export const COMMIT = `${NOW}
local raw = redis.call('GET', KEYS[1])
if raw then
  local lease = cjson.decode(raw)
  if lease.epoch > tonumber(ARGV[2]) then return 0 end
  if lease.epoch == tonumber(ARGV[2]) and lease.seq >= tonumber(ARGV[3]) then return -1 end
end
redis.call('SET', KEYS[1], cjson.encode({ workerId = ARGV[1], epoch = tonumber(ARGV[2]), seq = tonumber(ARGV[3]), ['until'] = now + ARGV[4] }), '${KEEP}', ${KEEP_MS})
redis.call('SET', KEYS[2], ARGV[5], '${KEEP}', ${KEEP_MS})
return 1`;

/** KEYS lease · ARGV workerId, epoch, ttlMs → 1 renewed, 0 fenced, -1 gone. */
export const RENEW = `${NOW}
local raw = redis.call('GET', KEYS[1])
if not raw then return -1 end
local lease = cjson.decode(raw)
if lease.epoch ~= tonumber(ARGV[2]) then return 0 end
lease['until'] = now + ARGV[3]
redis.call('SET', KEYS[1], cjson.encode(lease), '${KEEP}', ${KEEP_MS})
return 1`;

/** KEYS lease, checkpoint, commands · ARGV epoch → 1 when the call's keys are gone, 0 when they are another's. */
export const RELEASE = `
local raw = redis.call('GET', KEYS[1])
if raw and cjson.decode(raw).epoch > tonumber(ARGV[1]) then return 0 end
redis.call('DEL', KEYS[1], KEYS[2], KEYS[3])
return 1`;
