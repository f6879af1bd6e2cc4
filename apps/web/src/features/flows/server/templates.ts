import { TEMPLATES } from '@innline/flow';
import { hotelProcedure } from '@/server/trpc/init';

const BLANK = {
  id: 'blank',
  label: 'Blank',
  hint: 'A call comes in, and you draw the rest.',
  adds: [] as string[],
  scenarios: 0,
};

/** What “New flow” offers; `adds`: names of the departments and opening hours it leads to. */
export const templates = hotelProcedure('flow.read').query(() => [
  BLANK,
  ...TEMPLATES.map(({ id, label, hint, needs, scenarios }) => ({
    id,
    label,
    hint,
    adds: [...new Set([...Object.values(needs.departments), ...Object.values(needs.schedules)])],
    scenarios: scenarios.length,
  })),
]);
