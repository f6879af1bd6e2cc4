import { FLOW_FORMAT, FLOW_FORMAT_VERSION, FlowDocument } from '@innline/flow';

/** What “New flow” starts with: a call comes in, and nothing is said yet. */
export function blankDocument(name: string, languages: string[]): FlowDocument {
  return FlowDocument.parse({
    format: FLOW_FORMAT,
    formatVersion: FLOW_FORMAT_VERSION,
    name,
    languages: languages.length > 0 ? languages : ['en'],
    nodes: [{ id: 'start', type: 'trigger', name: 'Call comes in', position: { x: 0, y: 0 } }],
    edges: [],
  });
}
