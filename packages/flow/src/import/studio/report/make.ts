import type { FlowDocument } from '../../../model';
import type { ValidateContext } from '../../../validate/checked-flow';
import { isBlocking, validate } from '../../../validate/validate';
import type { Finding } from '../../../verify/finding';
import { verify } from '../../../verify/verify';
import type { Draft } from '../draft';
import { reachableFrom } from '../graph';
import { widgetOf } from '../registry';
import { circles } from './circles';
import type { ImportReport, ReportFinding, WidgetReport } from './report';

const NO_GUARDS = 'The original has no guard against a caller who never gets any further.';

/** What became of every widget, whom the original loses, and what the guarantees say of the result. */
export function reportOf(draft: Draft, document: FlowDocument, start: string, context: ValidateContext): ImportReport {
  const reachable = reachableFrom(draft.flow, [start]);
  const widgets = [...draft.flow.states.values()].map(({ name, type }): WidgetReport => {
    const owner = draft.plan.absorbed.get(name) ?? null;
    const { fidelity, reasons } = draft.reasons.get(name) ?? draft.reasons.get(owner ?? '') ?? MAPPED;
    return {
      widget: name,
      type,
      label: widgetOf(type).label,
      // a widget that became part of another is told by that one
      fidelity: owner === null ? fidelity : 'mapped',
      reasons: owner === null ? reasons : [{ code: 'part', text: `It is part of “${owner}” now.` }],
      nodes: draft.owned.get(owner ?? name) ?? [],
      partOf: owner,
      reachable: reachable.has(name),
    };
  });
  const count = (fidelity: WidgetReport['fidelity']) => widgets.filter((widget) => widget.fidelity === fidelity).length;
  const findings = findingsOf(document, context);
  return {
    format: 'innline.import-report',
    formatVersion: 1,
    source: 'twilio-studio',
    name: document.name,
    counts: {
      widgets: widgets.length,
      mapped: count('mapped'),
      approximated: count('approximated'),
      refused: count('refused'),
    },
    notes: draft.notes,
    widgets,
    texts: draft.texts,
    counters: draft.plan.counters,
    lost: [
      ...draft.lost.filter(({ widget }) => reachable.has(widget)),
      ...circles(draft, document, findings, NO_GUARDS),
    ],
    findings: findings.map(shown),
  };
}

const MAPPED: { fidelity: WidgetReport['fidelity']; reasons: WidgetReport['reasons'] } = {
  fidelity: 'mapped',
  reasons: [],
};

/** The form first and then every call there can be: an open end is told once, and keeps nobody from looking at the rest. */
function findingsOf(document: FlowDocument, context: ValidateContext): Finding[] {
  const { problems } = validate(document, context);
  const found = verify(document, context).findings;
  const all = [...problems.map((problem): Finding => ({ ...problem, script: null })), ...found];
  return [...all.filter(isBlocking), ...all.filter((finding) => !isBlocking(finding))];
}

function shown({ code, severity, message, node, script }: Finding): ReportFinding {
  return { code, severity, message, node, call: script?.words ?? [] };
}
