import type { FlowDocument, FlowLimits } from '@innline/flow';

export function renameFlow(document: FlowDocument, wanted: string): FlowDocument {
  const name = wanted.trim().slice(0, 120);
  return name === '' || name === document.name ? document : { ...document, name };
}

export function setLimits(document: FlowDocument, change: Partial<FlowLimits>): FlowDocument {
  return { ...document, limits: { ...document.limits, ...change } };
}
