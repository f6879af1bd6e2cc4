import { END_WORDS, type FlowDocument, type ScenarioExpectation } from '@innline/flow';

const nameOf = (document: FlowDocument, id: string) =>
  `“${document.nodes.find((node) => node.id === id)?.name ?? `${id} (deleted)`}”`;

/** An expectation as a sentence a manager reads. */
export function expectationWords(wanted: ScenarioExpectation, document: FlowDocument): string {
  const after =
    wanted.after === undefined ? '' : `, after ${wanted.after} ${wanted.after === 1 ? 'action' : 'actions'}`;
  return `${sentence(wanted, document)}${after}`;
}

function sentence(wanted: ScenarioExpectation, document: FlowDocument): string {
  switch (wanted.that) {
    case 'visits':
      return `The call comes to ${nameOf(document, wanted.node)}`;
    case 'avoids':
      return `The call never comes to ${nameOf(document, wanted.node)}`;
    case 'path':
      return `The call goes ${wanted.nodes.map((id) => nameOf(document, id)).join(' → ')}`;
    case 'is_at':
      return `The call is at ${nameOf(document, wanted.node)}`;
    case 'ends': {
      const reason = wanted.reason ? ` because ${END_WORDS[wanted.reason]}` : '';
      const where = wanted.node ? ` at ${nameOf(document, wanted.node)}` : '';
      return `The call ends${reason}${where}${wanted.outcome ? `, as “${wanted.outcome}”` : ''}`;
    }
    case 'goes_on':
      return 'The call goes on';
    case 'says':
      return `The caller hears “${wanted.contains}”${wanted.language ? ` (${wanted.language})` : ''}`;
    case 'never_says':
      return `The caller never hears “${wanted.contains}”`;
    case 'runs_tool': {
      const tool = wanted.tool.replaceAll('_', ' ');
      if (wanted.times === 0) return `“${tool}” is never run`;
      const times = wanted.times === undefined ? '' : wanted.times === 1 ? ' once' : ` ${wanted.times} times`;
      const input = Object.entries(wanted.input ?? {}).map(([field, is]) => `${field} ${JSON.stringify(is)}`);
      const given = input.length > 0 ? ` with ${input.join(', ')}` : '';
      return `“${tool}” is run${times}${given}${wanted.outcome ? ` and ends as “${wanted.outcome}”` : ''}`;
    }
    case 'knows': {
      const value = wanted.value === undefined ? '' : ` ${JSON.stringify(wanted.value)}`;
      const to = wanted.to === undefined ? '' : ` and ${JSON.stringify(wanted.to)}`;
      return `${wanted.what} ${wanted.is.replaceAll('_', ' ')}${value}${to}`;
    }
  }
}
