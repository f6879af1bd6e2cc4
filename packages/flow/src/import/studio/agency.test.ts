import { describe, expect, it } from 'vitest';
import { importStudio } from './import-studio';
import { AGENCY_FLOWS } from './testing/agency';
import { anything, habits } from './testing/agency/callers';
import { gather, say, split, studio } from './testing/build';
import { callBoth, type Outcome, pairOf } from './testing/differential';
import { numbers } from './testing/random-flow';

const RANDOM_CALLERS = 100;
/** Fewer than the visits of one node that a call of ours has: Studio goes round for longer. */
const STEPS = 20;

describe.each(AGENCY_FLOWS.map((each) => [each.title, each] as const))('the flow of a %s', (_, agency) => {
  const { flow, handedBack } = agency;
  const imported = importStudio(flow);
  if (!imported.ok) throw new Error(imported.problems.map(({ message }) => message).join('; '));
  const { document, report } = imported;

  it('is imported whole, and each widget is told once with what became of it', () => {
    expect(flow.states.length).toBeGreaterThanOrEqual(10);
    expect(flow.states.length).toBeLessThanOrEqual(75);
    expect(report.widgets.map(({ widget }) => widget)).toEqual(flow.states.map(({ name }) => name));
    const drawn = document.nodes.map(({ id }) => id);
    const told = report.widgets.filter(({ partOf }) => partOf === null).flatMap(({ nodes }) => nodes);
    expect([...told].sort()).toEqual([...drawn].sort());
    for (const { widget, nodes, fidelity, reasons, partOf } of report.widgets) {
      if (fidelity !== 'mapped') expect(reasons, widget).not.toEqual([]);
      if (nodes.length === 0) expect(reasons.length, `${widget}: nothing is drawn, and why is told`).toBeGreaterThan(0);
      if (partOf !== null)
        expect(
          report.widgets.some((owner) => owner.widget === partOf),
          widget,
        ).toBe(true);
    }
    const { widgets, mapped, approximated, refused } = report.counts;
    expect(mapped + approximated + refused).toBe(widgets);
  });

  it('leads callers of one behaviour, and of none, where the original does', () => {
    const pair = pairOf(flow, handedBack)!;
    const counts: Record<Outcome['kind'], number> = { agree: 0, declared: 0, limit: 0, differ: 0 };
    const differing: unknown[] = [];
    const take = (who: string, outcome: Outcome) => {
      counts[outcome.kind] += 1;
      if (outcome.kind === 'differ') differing.push({ who, ...outcome });
    };
    for (const { name, does } of habits(agency)) take(name, callBoth(pair, does, STEPS));
    const random = numbers(flow.states.length);
    for (let call = 0; call < RANDOM_CALLERS; call++) {
      take(
        `caller ${call}`,
        callBoth(pair, (waiting) => anything(random, agency, waiting), STEPS),
      );
    }
    console.log(JSON.stringify({ flow: agency.title, widgets: flow.states.length, ...report.counts, ...counts }));
    expect(differing.slice(0, 2)).toEqual([]);
    // by words a caller is understood better here, and the report says so: most calls part where it does
    expect(counts.agree).toBeGreaterThan(20);
  });
});

describe('a star in an entry', () => {
  const asks = (value: string) =>
    importStudio(
      studio([
        gather('code', 'Your code, or star.', { keypress: 'which', timeout: 'code' }, { number_of_digits: 4 }),
        split('which', '{{widgets.code.Digits}}', [['equal_to', value, 'bye']], 'read'),
        say('read', 'You typed {{widgets.code.Digits}}.', 'code'),
        say('bye', 'Goodbye.'),
      ]),
    );
  const told = (value: string) => {
    const imported = asks(value);
    if (!imported.ok) throw new Error('the flow was refused');
    const { widgets, notes } = imported.report;
    const ofCode = widgets.find(({ widget }) => widget === 'code')!.reasons;
    return { ofCode: ofCode.map(({ code }) => code), notes: notes.map(({ code }) => code) };
  };

  it('that a case looks for is told at the question, any other once for the flow', () => {
    expect(told('**')).toEqual({ ofCode: expect.arrayContaining(['star']), notes: [] });
    const plain = told('4711');
    expect(plain.ofCode).not.toContain('star');
    expect(plain.notes).toEqual(['star']);
  });
});
