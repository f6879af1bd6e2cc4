// @vitest-environment happy-dom

import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { TRPCClientError } from '@trpc/client';
import { afterEach, expect, it, vi } from 'vitest';
import { LoadFailed } from './load-failed';

afterEach(cleanup);

const refusal = (code: string, message: string) =>
  TRPCClientError.from({ error: { message, code: -32_000, data: { code } } });

function show(error: Error) {
  const onRetry = vi.fn();
  const back = { href: '/h/miramar/calls', label: 'To the calls' };
  render(<LoadFailed what="This call" error={error} back={back} onRetry={onRetry} />);
  expect(screen.getByRole('link', { name: 'To the calls' }).getAttribute('href')).toBe('/h/miramar/calls');
  return onRetry;
}

it('what is not there is not asked for again', () => {
  show(refusal('NOT_FOUND', 'This call does not exist here any more.'));
  expect(screen.getByRole('heading', { name: 'This call is not here' })).toBeDefined();
  expect(screen.getByText('This call does not exist here any more.')).toBeDefined();
  expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
});

it('what did not come for another reason is', () => {
  const onRetry = show(new Error('The server is restarting.'));
  fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(onRetry).toHaveBeenCalledOnce();
});
