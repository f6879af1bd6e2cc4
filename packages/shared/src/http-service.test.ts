import { describe, expect, it } from 'vitest';
import { isBelow } from './http-service';

const base = 'https://pms.example.com/api';

describe('which requests carry a service’s secrets', () => {
  it.each([
    'https://pms.example.com/api',
    'https://pms.example.com/api/rooms?x=1',
    'https://PMS.example.com:443/api/rooms',
    'https://pms.example.com/api/v1/../rooms',
  ])('%s', (url) => expect(isBelow(url, base)).toBe(true));

  it.each([
    'http://pms.example.com/api/rooms',
    'https://pms.example.com.evil.org/api/rooms',
    'https://pms.example.com:8443/api',
    'https://pms.example.com/apis',
    'https://pms.example.com/api/../admin',
    'https://pms.example.com/api/%2e%2e/admin',
    'https://user:pw@pms.example.com/api',
    'https://pms.example.com@evil.org/api',
    'not an address',
  ])('not %s', (url) => expect(isBelow(url, base)).toBe(false));
});
