import type { Rule } from '../checked-flow';
import { warns } from '../problem';

/** G7, the last resort: who takes a caller when a step breaks and the flow has no lane of its own for that. */
export const hotelLane: Rule = ({ nodes, context: { onError, departments } }) => {
  if (!onError || [...nodes.values()].some(({ definition }) => definition?.entry === 'error')) return [];
  const { departmentId, voicemail } = onError;
  if (departmentId !== null && departments && !Object.hasOwn(departments, departmentId))
    return [warns('G7', 'The desk for failures in the hotel’s settings is gone. Choose another department there.')];
  if (departmentId !== null || voicemail) return [];
  return [
    warns(
      'G7',
      'When a step breaks, callers hear an apology and the call ends. Choose a desk for failures in the hotel’s settings, or add “If something breaks” from the palette.',
    ),
  ];
};
