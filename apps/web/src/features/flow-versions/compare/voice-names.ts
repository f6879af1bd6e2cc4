import type { FieldChange, FlowDiff } from '@innline/flow';

interface Voice {
  id: string;
  name: string;
}

/** `voices.en` of a flow, `voice` of a step. */
const OF_A_VOICE = /^voice$|^voices\./;

/** The changes with voices by their names; one the hotel does not have stays as it is stored. */
export function withVoiceNames(diff: FlowDiff, voices: readonly Voice[]): FlowDiff {
  const names = new Map(voices.map(({ id, name }) => [id, name]));
  const named = (change: FieldChange): FieldChange => {
    if (!OF_A_VOICE.test(change.path)) return change;
    const none = change.path === 'voice' ? 'the voice of the flow' : 'the voice of the hotel';
    const text = (side: 'before' | 'after') =>
      change[side] === null ? none : (names.get(String(change[side])) ?? change[`${side}Text`]);
    return { ...change, beforeText: text('before'), afterText: text('after') };
  };
  const nodes = diff.nodes.map((node) => ({ ...node, fields: node.fields.map(named) }));
  return { ...diff, nodes, flow: diff.flow.map(named) };
}
