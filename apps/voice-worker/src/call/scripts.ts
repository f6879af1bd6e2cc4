/**
 * The atomic commands a call's keys are changed by. The lease is JSON `{ workerId, epoch, seq, until }`; its epoch
 * fences: whoever holds an older one is refused for ever. Time is Redis's own, so workers' clocks need not agree.
 *
 * Beside these: `free` – its worker has lost the caller and lets anybody have the call whom the caller comes back to;
 * `wanted` – the caller has come back to another worker while this one still thinks it has them; `offered` – when
 * keepers last offered it.
 */
const NOW = `local t = redis.call('TIME'); local now = t[1] * 1000 + math.floor(t[2] / 1000)`;
/** A call's keys outlive the longest call (4 h); the keeper deletes them sooner. */
const KEEP = 'PX';
const KEEP_MS = 5 * 3_600_000;
const save = (lease: string) => `redis.call('SET', KEYS[1], cjson.encode(${lease}), '${KEEP}', ${KEEP_MS})`;

/**
 * KEYS lease · ARGV workerId, ttlMs, floor, wants → the new epoch, or 0 while another worker's lease is valid. With
 * `wants` 1 that worker then learns that the caller is elsewhere.
 */
export const TAKE = `${NOW}
local raw = redis.call('GET', KEYS[1])
local lease = raw and cjson.decode(raw) or { epoch = 0, seq = -1 }
if raw and lease['until'] > now and lease.workerId ~= ARGV[1] and not lease.free then
  if ARGV[4] == '1' then lease.wanted = true; ${save('lease')} end
  return 0
end
local epoch = math.max(lease.epoch, tonumber(ARGV[3])) + 1
${save("{ workerId = ARGV[1], epoch = epoch, seq = lease.seq, ['until'] = now + ARGV[2] }")}
return epoch`;

/**
 * KEYS lease, checkpoint · ARGV workerId, epoch, seq, ttlMs, checkpoint → 1 written; 0 fenced by a newer epoch; -1 an
 * older step than the one stored. A lease that Redis lost (restart, flush) is written anew.
 */
export const COMMIT = `${NOW}
local raw = redis.call('GET', KEYS[1])
local lease = raw and cjson.decode(raw) or {}
if raw then
  if lease.epoch > tonumber(ARGV[2]) then return 0 end
  if lease.epoch == tonumber(ARGV[2]) and lease.seq >= tonumber(ARGV[3]) then return -1 end
end
${save(`{ workerId = ARGV[1], epoch = tonumber(ARGV[2]), seq = tonumber(ARGV[3]), ['until'] = now + ARGV[4],
  free = lease.free, wanted = lease.wanted }`)}
redis.call('SET', KEYS[2], ARGV[5], '${KEEP}', ${KEEP_MS})
return 1`;

/** KEYS lease · ARGV workerId, epoch, ttlMs → 1 renewed, 2 renewed and wanted by another worker, 0 fenced, -1 gone. */
export const RENEW = `${NOW}
local raw = redis.call('GET', KEYS[1])
if not raw then return -1 end
local lease = cjson.decode(raw)
if lease.epoch ~= tonumber(ARGV[2]) then return 0 end
lease['until'] = now + ARGV[3]
${save('lease')}
return lease.wanted and 2 or 1`;

/** KEYS lease · ARGV epoch, free ('1' or '0') → 1 done, 0 fenced, -1 gone. */
export const SET_FREE = `
local raw = redis.call('GET', KEYS[1])
if not raw then return -1 end
local lease = cjson.decode(raw)
if lease.epoch ~= tonumber(ARGV[1]) then return 0 end
lease.free = ARGV[2] == '1' or nil
lease.wanted = nil
${save('lease')}
return 1`;

/** KEYS lease, checkpoint, commands, missed, arrival · ARGV epoch → 1 when the call's keys are gone, 0 when they are another's. */
export const RELEASE = `
local raw = redis.call('GET', KEYS[1])
if raw and cjson.decode(raw).epoch > tonumber(ARGV[1]) then return 0 end
redis.call('DEL', KEYS[1], KEYS[2], KEYS[3], KEYS[4], KEYS[5])
return 1`;

/**
 * A keeper has missed the call's worker. KEYS lease, missed · ARGV keeperId, quorum, againMs → 1 when enough keepers
 * have and the call is to be offered now; 0 not yet, offered a moment ago, or alive after all.
 */
export const MISS = `${NOW}
local raw = redis.call('GET', KEYS[1])
local lease = raw and cjson.decode(raw)
if not raw or lease['until'] > now then redis.call('DEL', KEYS[2]); return 0 end
redis.call('SADD', KEYS[2], ARGV[1])
redis.call('PEXPIRE', KEYS[2], 5000)
if redis.call('SCARD', KEYS[2]) < tonumber(ARGV[2]) then return 0 end
if lease.offered and lease.offered + ARGV[3] > now then return 0 end
lease.offered = now
${save('lease')}
return 1`;
