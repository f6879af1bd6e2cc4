import { describe, expect, it } from 'vitest';
import { documentOf } from '../../engine';
import { exception, schedule } from '../../schedule/fixtures';
import type { Schedule } from '../../schedule/schedule';
import { momentsOfYear } from '../days-of-year';
import { situations } from '../situations';
import { type Flow, findingsOf } from '../testing/check';

const at = Date.UTC(2026, 10, 23, 9);
const flow: Flow = {
  nodes: [
    { id: 'start', type: 'trigger', config: { scheduleId: 'desk' } },
    { id: 'special', type: 'hours', config: { scheduleId: 'spa' } },
    { id: 'bye', type: 'hangup' },
    { id: 'other', type: 'hangup' },
  ],
  edges: [
    'start.open > bye',
    'start.closed > special',
    'special.open > bye',
    'special.closed > other',
    'special.exception > other',
  ],
};
const hours = (desk: Schedule, spa: Schedule = desk) => ({
  at,
  schedules: { desk: { name: 'Desk', schedule: desk }, spa: { name: 'Spa', schedule: spa } },
});
const always = schedule(['0:00-24:00']);
const states = (desk: Schedule, spa = desk) =>
  situations(documentOf({ title: 'x', flow }), hours(desk, spa)).map(({ hours: { desk: a, spa: b } }) =>
    [a, b].map((one) => `${one!.open ? 'open' : 'closed'}${one!.special ? '!' : ''}`).join(' '),
  );

describe('G9: hours that never come', () => {
  it('is kept by hours that open and close', () => {
    expect(findingsOf('G9', flow, hours(schedule(['9:00-17:00'])))).toEqual([]);
  });

  it('points out what is drawn for nobody', () => {
    expect(findingsOf('G9', flow, hours(always, schedule(['9:00-17:00'])))).toEqual([
      {
        severity: 'warning',
        message:
          '“Desk” is never closed in the next 365 days: no caller gets to what follows “Closed” at “start”. Check the hours.',
        node: 'start',
        words: null,
      },
    ]);
    expect(findingsOf('G9', flow, hours(schedule(['']), always)).map(({ message }) => message)).toEqual([
      expect.stringContaining('“Desk” is never open'),
      expect.stringContaining('“Spa” is never closed'),
    ]);
  });

  it('one closed day in the year is enough', () => {
    const christmas = { ...always, exceptions: [exception('Christmas', '2027-10-01')] };
    expect(findingsOf('G9', flow, hours(christmas))).toEqual([]);
  });
});

describe('a year of hours', () => {
  it('knows every combination of two schedules that comes, and no other', () => {
    const desk = schedule(['8:00-20:00', '8:00-20:00', '8:00-20:00', '8:00-20:00', '8:00-20:00', '', '']);
    const spa = schedule(['10:00-18:00']);
    // the spa is open at the weekend too, but never while only the desk sleeps in the week
    expect(states(desk, spa).sort()).toEqual(['closed closed', 'closed open', 'open closed', 'open open']);
    expect(states(desk, desk).sort()).toEqual(['closed closed', 'open open']);
  });

  it('meets a special day deep inside a range, and what only it brings together', () => {
    const desk = {
      ...schedule(['9:00-17:00']),
      exceptions: [exception('Works', '2027-02-01', '', { to: '2027-02-20' })],
    };
    const spa = schedule(['', '', '', '', '', '', '11:00-12:00']);
    // only on a Sunday of the works is the spa open while the desk is closed for them
    expect(states(desk, spa)).toContain('closed! open');
  });

  it('looks at the days on which the clock changes', () => {
    const night = schedule(['2:30-2:45', '', '', '', '', '', '2:30-2:45']);
    const moments = momentsOfYear([night], at);
    const inSpring = moments.filter(
      (moment) => moment > Date.UTC(2027, 2, 27, 22) && moment < Date.UTC(2027, 2, 29, 22),
    );
    expect(inSpring.length).toBeGreaterThan(0);
    const inAutumn = moments.filter(
      (moment) => moment > Date.UTC(2027, 9, 30, 22) && moment < Date.UTC(2027, 10, 1, 22),
    );
    expect(inAutumn.length).toBeGreaterThan(0);
  });

  it('is quick, also with many special days', () => {
    const exceptions = Array.from({ length: 200 }, (_, i) =>
      exception(
        `Day ${i}`,
        `2027-0${1 + (i % 9)}-${String(1 + (i % 28)).padStart(2, '0')}`,
        i % 2 ? '' : '10:00-12:00',
      ),
    );
    const moments = momentsOfYear([{ ...always, exceptions }], at);
    expect(moments.length).toBeGreaterThan(50);
    expect(moments.length).toBeLessThan(5_000);
    expect(Math.max(...moments)).toBeLessThan(at + 365 * 86_400_000);
  });
});
