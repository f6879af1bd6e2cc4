import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { signWebhook } from '../server/webhook-signature';

const guide = readFileSync(new URL('../../../../docs/guides/webhooks.md', import.meta.url), 'utf8');
const code = /```js\n([\s\S]*?)```/.exec(guide)![1]!;
const NOW = Date.UTC(2026, 10, 20, 9);

it('what the guide tells people to write lets our requests in, and no others', async () => {
  const { isFromInnline } = await import(`data:text/javascript,${encodeURIComponent(code)}`);
  const body = '{"type":"call.ended","data":{"call":{"callerName":"Lucía"}}}';
  const header = signWebhook(body, 'whsec_x', NOW);
  const now = NOW / 1_000;
  expect(isFromInnline(header, body, 'whsec_x', now + 200)).toBe(true);
  expect(isFromInnline(header, body, 'whsec_y', now)).toBe(false);
  expect(isFromInnline(header, `${body} `, 'whsec_x', now)).toBe(false);
  expect(isFromInnline(header, body, 'whsec_x', now + 301)).toBe(false);
  expect(isFromInnline(undefined, body, 'whsec_x', now)).toBe(false);
});
