// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, render, screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import { beforeEach, expect, it, vi } from 'vitest';
import type { LiveMessage } from '@/server/live/message';
import { type CurrentHotel, HotelProvider } from './hotel';
import { type LiveHandlers, LiveProvider, useLive } from './live';

const wire = vi.hoisted(() => ({
  status: 'pending',
  send: (_message: unknown) => {},
}));
// the socket itself is tested with the real gateway; here only what the page makes of its messages
vi.mock('@trpc/tanstack-react-query', async (original) => ({
  ...(await original<typeof import('@trpc/tanstack-react-query')>()),
  useSubscription: (options: { onData: (data: unknown) => void }) => {
    wire.send = (message) => options.onData({ id: '1-0', data: message });
    return { status: wire.status };
  },
}));
vi.mock('./client', () => ({
  useTRPC: () => ({ live: { events: { subscriptionOptions: (_input: unknown, options: unknown) => options } } }),
}));

const hotel = { id: 'h1', slug: 'miramar', role: 'agent', hotels: [] } as unknown as CurrentHotel;
let queryClient: QueryClient;

beforeEach(() => {
  document.body.innerHTML = '';
  wire.status = 'pending';
  queryClient = new QueryClient();
});

function Follower({ handlers }: { handlers: LiveHandlers }) {
  return <p>{useLive(handlers)}</p>;
}

const page = (children: ReactNode) => (
  <QueryClientProvider client={queryClient}>
    <HotelProvider hotel={hotel}>
      <LiveProvider>{children}</LiveProvider>
    </HotelProvider>
  </QueryClientProvider>
);
const send = (message: LiveMessage) => act(() => wire.send(message));
const changed = (what: 'flow' | 'team') =>
  ({ kind: 'changed', what, id: 'f1', byUserId: null, byName: null, at: 0 }) as const satisfies LiveMessage;

it('calls the newest handlers, and none after the component has gone', () => {
  const [first, second] = [vi.fn(), vi.fn()];
  const view = render(page(<Follower handlers={{ onChanged: first }} />));
  send(changed('flow'));
  view.rerender(page(<Follower handlers={{ onChanged: second }} />));
  send(changed('flow'));
  view.rerender(page(null));
  send(changed('flow'));
  expect([first.mock.calls.length, second.mock.calls.length]).toEqual([1, 1]);
});

it('marks the queries of what has changed, and no others', () => {
  const seed = (path: string[]) => queryClient.setQueryData([path, { type: 'query' }], 1);
  seed(['flows', 'list']);
  seed(['team', 'members']);
  render(page(<Follower handlers={{}} />));
  send(changed('flow'));
  const stale = (path: string[]) => queryClient.getQueryState([path, { type: 'query' }])?.isInvalidated;
  expect([stale(['flows', 'list']), stale(['team', 'members'])]).toEqual([true, false]);
});

it('asks everything again after something was missed for good', () => {
  queryClient.setQueryData([['team', 'members']], 1);
  const onReset = vi.fn();
  render(page(<Follower handlers={{ onReset }} />));
  send({ kind: 'reset' });
  expect(queryClient.getQueryState([['team', 'members']])?.isInvalidated).toBe(true);
  expect(onReset).toHaveBeenCalledOnce();
});

it.each([
  ['pending', 'live'],
  ['connecting', 'connecting'],
  ['error', 'off'],
])('a subscription that is %s shows as %s', (status, shown) => {
  wire.status = status;
  render(page(<Follower handlers={{}} />));
  expect(screen.getByText(shown)).toBeTruthy();
});
