/** Codes of PostgreSQL (class 08, 53, 57) and of the network that mean "later", not "never". */
const AWAY = /^(08|53|57)|^(ECONN|ETIMEDOUT|EPIPE|ENOTFOUND|EAI_AGAIN)|^P1\d{3}$|^P2024$|^P2028$|^40/;

/**
 * Whether a failed write should be tried again as it is. What the database refused on its merits (an unknown hotel) will
 * be refused for ever; everything that is not clearly so is tried again.
 */
export function isDatabaseAway(error: unknown): boolean {
  for (let at: unknown = error, depth = 0; at instanceof Error && depth < 5; at = at.cause, depth++) {
    const code = 'code' in at ? String(at.code) : '';
    if (code === 'not_found' || code === 'unprocessable' || code === 'bad_request') return false;
    if (AWAY.test(code)) return true;
    // a raw query's own code is inside: 22 data, 23 integrity
    const inner = (at as { meta?: { code?: string } }).meta?.code ?? '';
    if (/^2[23]/.test(inner) || /^2[23]/.test(code)) return false;
    if (AWAY.test(inner)) return true;
    if (/can't reach|connection|timed? ?out|terminat|closed/i.test(at.message)) return true;
  }
  return false;
}
