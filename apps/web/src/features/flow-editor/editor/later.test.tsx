// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import { Suspense } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fetchTheRest, later } from './later';

beforeEach(() => void vi.stubGlobal('requestIdleCallback', undefined));
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const Dock = () => <p>The dock</p>;

it('is fetched when it is wanted, and shows what stands in for it until then', async () => {
  const load = vi.fn(async () => Dock);
  const Later = later(load);
  expect(load).not.toHaveBeenCalled();
  render(
    <Suspense fallback="On its way">
      <Later />
    </Suspense>,
  );
  expect(screen.getByText('On its way')).toBeTruthy();
  expect(await screen.findByText('The dock')).toBeTruthy();
});

it('is fetched by itself later, each though another fails, unless the page is left', async () => {
  vi.useFakeTimers();
  const failing = vi.fn(async () => Promise.reject(new Error('offline')));
  const load = vi.fn(async () => Dock);
  later(failing);
  later(load);
  fetchTheRest()();
  await vi.runAllTimersAsync();
  expect(load).not.toHaveBeenCalled();
  fetchTheRest();
  await vi.runAllTimersAsync();
  expect(failing).toHaveBeenCalledOnce();
  expect(load).toHaveBeenCalledOnce();
});
