import { expect, it } from 'vitest';
import { isSignedWebhook, signWebhook } from './webhook-signature';

const NOW = Date.UTC(2026, 10, 24, 9);
const body = '{"type":"call.ended"}';
const header = signWebhook(body, 'secret', NOW);

it('is what a reader of the guide computes', () => {
  // echo -n '1795510800.{"type":"call.ended"}' | openssl dgst -sha256 -hmac secret
  expect(header).toMatch(/^t=1795510800,v1=[0-9a-f]{64}$/);
  expect(isSignedWebhook({ header, body }, 'secret', { now: NOW + 299_000 })).toBe(true);
});

it.each([
  ['another secret', header, body, 'other', NOW],
  ['a touched body', header, `${body} `, 'secret', NOW],
  ['an old one sent again', header, body, 'secret', NOW + 301_000],
  ['one from the future', header, body, 'secret', NOW - 301_000],
  ['another time under the same digest', header.replace('t=1795510800', 't=1795510801'), body, 'secret', NOW],
  ['no header', '', body, 'secret', NOW],
  ['half a digest', header.slice(0, -2), body, 'secret', NOW],
  ['an unknown scheme', header.replace('v1', 'v0'), body, 'secret', NOW],
])('refuses %s', (_name, given, text, secret, now) => {
  expect(isSignedWebhook({ header: given, body: text }, secret, { now })).toBe(false);
});
