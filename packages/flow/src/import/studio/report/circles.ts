import type { FlowDocument } from '../../../model';
import type { Finding } from '../../../verify/finding';
import type { Draft } from '../draft';
import type { LostCallers } from './report';

/** Callers who go round for ever: what the guarantees found here is true of the original as well. */
export function circles(
  draft: Draft,
  document: FlowDocument,
  findings: readonly Finding[],
  why: string,
): LostCallers[] {
  const widgetOf = new Map([...draft.owned].flatMap(([widget, nodes]) => nodes.map((node) => [node, widget] as const)));
  const names = new Map(document.nodes.map(({ id, name }) => [id, name]));
  return findings.flatMap(({ code, node, message, script }): LostCallers[] => {
    if ((code !== 'G3' && code !== 'G5') || script === null || node === null) return [];
    const widget = widgetOf.get(node) ?? names.get(node) ?? node;
    // no full stop: it stands in a sentence of the report
    const who = message.split(' Let the way')[0]!.replace(/\.$/, '');
    return [
      {
        widget,
        event: 'circle',
        who,
        originally: `Studio asks them again until it stops the execution: after ten times the same widget, or a thousand steps. ${why}`,
        now: 'Innline does not publish a circle like this. Let one of its ways lead to a person, a message or a goodbye.',
      },
    ];
  });
}
