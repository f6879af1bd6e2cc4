import type { FlowDocument } from '../model';
import { nodeType } from '../registry/lookup';
import { recordingsIn } from '../text/recording';
import { fieldsOf, hasWidget } from './fields';

/** Names of the recordings that the steps of a document play, each once; what no schema has read may be anything. */
export function usedRecordings({ nodes }: Pick<FlowDocument, 'nodes'>): string[] {
  const names = nodes.flatMap(({ type, config }) => {
    const definition = nodeType(type);
    if (!definition || !hasWidget(definition, ['audio'])) return [];
    return fieldsOf(definition, config).flatMap(({ field, value }) =>
      field.widget === 'audio' ? recordingsIn(value).map(({ name }) => name) : [],
    );
  });
  return [...new Set(names)];
}
