// Which part answers which path. deploy/Caddyfile says the same for production; keep them alike.

const GATEWAY = ['/ws'];
const WORKER = [
  '/voice',
  '/v1',
  '/api/triggers',
  '/incoming-call',
  '/media-stream',
  '/call-status',
  '/health',
  '/metrics',
];

const isBelow = (path, prefix) => path === prefix || path.startsWith(`${prefix}/`);

/**
 * @param {string} url the request target, with or without a query
 * @returns {'gateway' | 'worker' | 'web'}
 */
export function partFor(url) {
  const path = url.split('?', 1)[0];
  if (GATEWAY.some((prefix) => isBelow(path, prefix))) return 'gateway';
  return WORKER.some((prefix) => isBelow(path, prefix)) ? 'worker' : 'web';
}
