import { diff, documentOf, type FlowDocument } from '@innline/flow';
import { expect, it } from 'vitest';
import { withVoiceNames } from './voice-names';

const voices = [{ id: 'v_81', name: 'Marina · Spanish' }];
const flow = (voices: Record<string, string>, voice: string | null): FlowDocument => ({
  ...documentOf({ title: 'Desk', flow: { nodes: [{ id: 'bye', type: 'hangup', config: { voice } }], edges: [] } }),
  voices,
});
const shown = (before: FlowDocument, after: FlowDocument) => {
  const named = withVoiceNames(diff(before, after), voices);
  return [...named.flow, ...named.nodes.flatMap(({ fields }) => fields)].map((one) => [one.beforeText, one.afterText]);
};

it('names the voices of the flow and of its steps', () => {
  expect(shown(flow({}, null), flow({ en: 'v_81' }, 'v_81'))).toEqual([
    ['the voice of the hotel', 'Marina · Spanish'],
    ['the voice of the flow', 'Marina · Spanish'],
  ]);
});

it('leaves a voice the hotel does not have as it is stored', () => {
  expect(shown(flow({ en: 'gone' }, null), flow({ en: 'v_81' }, null))).toEqual([['gone', 'Marina · Spanish']]);
});

it('touches nothing else, though it may read like a voice', () => {
  const before = flow({}, null);
  expect(shown(before, { ...before, name: 'v_81' })).toEqual([['“Desk”', '“v_81”']]);
});
