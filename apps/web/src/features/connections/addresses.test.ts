import { expect, it } from 'vitest';
import { reachableFromOutside } from './addresses';

it.each([
  ['https://calls.hotel-miramar.es', true],
  ['http://calls.hotel-miramar.es', false],
  ['https://localhost:3000', false],
  ['https://192.168.1.4', false],
  ['https://172.20.0.2', false],
  ['https://172.32.0.2', true],
  ['https://innline', false],
  ['https://[::1]', false],
])('%s: reachable %s', (url, reachable) => {
  expect(reachableFromOutside(url)).toBe(reachable);
});
