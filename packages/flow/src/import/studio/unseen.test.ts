import { describe, expect, it } from 'vitest';
import { compile } from '../../engine/compile';
import { FlowDocument } from '../../model';
import { importText } from '../index';
import { UNSEEN } from './testing/unseen';

describe.each(UNSEEN.map((each) => [each.title, each] as const))('%s', (_, { flow, told }) => {
  const imported = importText(JSON.stringify(flow));
  if (!imported.ok || imported.report === null) throw new Error('the flow was refused');
  const { document, report } = imported;
  const reasonsOf = (name: string) => report.widgets.find(({ widget }) => widget === name)!.reasons;

  it('is taken: a sound document that can be called, each widget with what became of it', () => {
    expect(FlowDocument.safeParse(document).success).toBe(true);
    expect(compile(document).ok).toBe(true);
    expect(report.widgets.map(({ widget }) => widget)).toEqual(flow.states.map(({ name }) => name));
    for (const { widget, fidelity, reasons } of report.widgets) {
      expect(fidelity === 'mapped' || reasons.length > 0, widget).toBe(true);
    }
  });

  it.each(Object.entries(told))('tells of “%s”: %j', (name, codes) => {
    const known = reasonsOf(name).map(({ code }) => code);
    if (codes.length === 0) expect(known).toEqual([]);
    else expect(known).toEqual(expect.arrayContaining(codes));
  });

  it('leads every way of the original on, or tells that it does not', () => {
    const [entries, lost] = [new Set(document.edges.map(({ to }) => to)), report.lost.map(({ widget }) => widget)];
    for (const { name, transitions } of flow.states) {
      for (const { event, next } of transitions) {
        if (!next) continue;
        const node = report.widgets.find(({ widget }) => widget === next)!.nodes[0];
        const reached = node === undefined || entries.has(node);
        const said = reasonsOf(name).some(({ text }) => text.includes(`“${next}”`) || text.includes(`“${event}”`));
        expect(reached || said || lost.includes(name) || name === 'all', `${name} ${event}`).toBe(true);
      }
    }
  });
});

it('a case of nothing is none, and a case nobody can look at takes no caller with it', () => {
  const { flow } = UNSEEN.find(({ told }) => 'all' in told)!;
  const imported = importText(JSON.stringify(flow));
  if (!imported.ok) throw new Error('the flow was refused');
  const { rules } = imported.document.nodes.find(({ id }) => id === 'all')!.config as { rules: { id: string }[] };
  // in the order of the file: equal, not equal, not blank, none of, greater
  expect(rules.map(({ id }) => id)).toEqual(['case_1', 'case_2', 'case_3', 'case_5', 'case_8']);
});

it('a number that is always the line’s is no difference to whoever is called', () => {
  const { flow } = UNSEEN.find(({ told }) => 'browser' in told)!;
  const imported = importText(JSON.stringify(flow));
  if (!imported.ok) throw new Error('the flow was refused');
  const codes = imported.report!.widgets.find(({ widget }) => widget === 'long')!.reasons.map(({ code }) => code);
  expect(codes).not.toContain('caller_id');
});
