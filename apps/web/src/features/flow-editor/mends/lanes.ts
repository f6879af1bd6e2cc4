import { draftConfig } from '@innline/flow';
import { addNode, connect, setLimits } from '../operations';
import { addVoicemail, peopleIn } from './targets';
import type { Mender } from './types';

const BELOW = 320;
/** The schema’s own bound. */
const LONGEST_SECONDS = 600;

/** Nobody the hotel sends callers to when something breaks (G7): a lane of the flow’s own. */
export const errorLane: Mender = (_, document) => {
  if (document.nodes.some(({ type }) => type === 'on_error')) return [];
  const person = peopleIn(document)[0];
  const lowest = Math.max(0, ...document.nodes.map(({ position }) => position.y));
  return [
    {
      label: `Add a lane for failures that leads to ${person ? `“${person.name}”` : 'a new voicemail'}`,
      apply: (draft) => {
        const config = draftConfig('on_error', draft.languages);
        const position = { x: 0, y: lowest + BELOW };
        const lane = addNode(draft, { type: 'on_error', name: 'When something breaks', config, position });
        const to = person ? { document: lane.document, id: person.id } : addVoicemail(lane.document, lane.id);
        return connect(to.document, { node: lane.id, port: 'next' }, to.id);
      },
    },
  ];
};

/** What runs after a caller has hung up takes longer than it may (G7): it may take so long. */
export const hangupLane: Mender = ({ message }) => {
  const seconds = Number(/may take (\d+) seconds/.exec(message)?.[1] ?? Number.POSITIVE_INFINITY);
  if (seconds > LONGEST_SECONDS) return [];
  return [
    {
      label: `Allow ${seconds} seconds after the caller has hung up`,
      apply: (draft) => setLimits(draft, { hangupSeconds: Math.ceil(seconds) }),
    },
  ];
};
