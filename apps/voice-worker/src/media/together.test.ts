import { EventEmitter } from 'node:events';
import { expect, it } from 'vitest';
import type { WebSocket } from 'ws';
import { createMetrics } from '../metrics';
import { Sound } from './sound';
import { together } from './together';
import { softphoneMedia } from './websocket';

function setup() {
  const log: string[] = [];
  const below = { cork: () => void log.push('cork'), uncork: () => void log.push('uncork') };
  return { log, below };
}

it('lets go of what was written also when writing fails', () => {
  const { log, below } = setup();
  const fail = () => {
    throw new Error('closed');
  };
  expect(() => together(below, fail)).toThrow('closed');
  expect(log).toEqual(['cork', 'uncork']);
});

it('writes without anything below, too', () => {
  const { log } = setup();
  together(undefined, () => void log.push('written'));
  expect(log).toEqual(['written']);
});

it('a page gets two frames in one write, as two messages in their order', () => {
  const { log, below } = setup();
  const send = (bytes: Buffer) => void log.push(`${bytes.length} bytes of ${bytes.readInt16LE(0)}`);
  const socket = Object.assign(new EventEmitter(), { OPEN: 1, readyState: 1, bufferedAmount: 0, send });
  const pcm = Int16Array.from({ length: 960 }, (_, i) => Math.floor(i / 320));
  softphoneMedia(socket as unknown as WebSocket, createMetrics(), below).sendOf!(Sound.of(pcm), 1, 2);
  expect(log).toEqual(['cork', '640 bytes of 1', '640 bytes of 2', 'uncork']);
});
