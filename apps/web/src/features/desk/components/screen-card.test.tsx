// @vitest-environment happy-dom
import type { CallEvent } from '@innline/shared';
import { cleanup, render, screen, within } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { type CurrentHotel, HotelProvider } from '@/trpc/hotel';
import { foldLive, type LiveCall } from '../calls/live-call';
import { ScreenCard } from './screen-card';

afterEach(cleanup);

const BODIES: object[] = [
  {
    ...{ type: 'call.started', channel: 'phone', direction: 'inbound', flowId: 'f', flowName: 'Front desk' },
    ...{ flowVersion: 2, lineId: 'l', lineName: 'Main line', language: 'en' },
    ...{ callerNumber: '+34600123456', callerName: 'Ana Ruiz' },
  },
  { type: 'node.entered', node: 'n', nodeType: 'transfer', name: 'To reservations', viaEdge: null },
  ...['One', 'Two', 'Three', 'Four', 'Five'].map((text) => ({
    ...{ type: 'transcript.final', segment: text, speaker: 'caller', text },
  })),
  { type: 'transcript.partial', segment: 'six', speaker: 'caller', text: 'Si' },
  { type: 'answer.stored', node: 'n', name: 'arrival_day', text: '24 November', value: '2026-11-24' },
];
const event = (body: object, seq: number) =>
  ({ v: 1, id: `c:${seq}`, callId: 'c', hotelId: 'h', seq, at: seq, ...body }) as CallEvent;

it('shows who calls, what is known and the last things said', () => {
  const call = BODIES.map(event).reduce<LiveCall | null>(foldLive, null)!;
  render(
    <HotelProvider hotel={{ country: 'ES' } as CurrentHotel}>
      <ScreenCard call={call} />
    </HotelProvider>,
  );
  const about = within(screen.getByRole('region', { name: 'About the caller' }));
  expect(about.getAllByRole('definition').map(({ textContent }) => textContent)).toEqual([
    '600 12 34 56',
    'Main line',
    'To reservations',
    '24 November',
  ]);
  const said = within(screen.getByRole('region', { name: 'Said so far' })).getAllByRole('listitem');
  expect(said.map(({ textContent }) => textContent)).toEqual([
    'Caller: Two',
    'Caller: Three',
    'Caller: Four',
    'Caller: Five',
  ]);
});
