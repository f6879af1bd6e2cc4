import { type FlowDocument, formOf } from '@innline/flow';
import { languageName } from '@innline/shared';
import type { Collision } from '../merge/merge-documents';
import { describeNode, portLabel } from '../nodes/describe';
import { findNode } from '../operations';

/** A collision as a sentence a manager understands. */
export function collisionWords({ kind, name, what, node: id }: Collision, document: FlowDocument): string {
  const node = id === null ? undefined : findNode(document, id);
  if (kind === 'flow') return flowWords(what);
  if (what === 'removed') return `“${name}”: one of you deleted it, the other changed it`;
  if (kind === 'edge') return `“${name}”: where “${node ? portLabel(node, what) : what}” leads`;
  if (kind === 'variable') return `The variable ${name}`;
  if (what === 'name') return `The name of “${name}”`;
  const { definition } = node ? describeNode(node) : { definition: null };
  const field = definition && formOf(definition).find((other) => other.name === what);
  return `“${name}”: ${field?.label ?? what}`;
}

function flowWords(what: string): string {
  if (what.startsWith('voices.')) return `The voice that speaks ${languageName(what.slice('voices.'.length))}`;
  return `The ${what === 'languages' ? 'languages' : what === 'name' ? 'name' : 'limits'} of the flow`;
}
