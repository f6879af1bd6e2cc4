import type { LiveEvent } from '@innline/shared';
import type { AppRouter } from '@/server/routers';

type What = Extract<LiveEvent, { kind: 'changed' }>['what'];
type RouterName = keyof AppRouter['_def']['record'];

/**
 * Which routers' queries are asked again when something stored has changed. A feature that shows such a thing adds its
 * router's name here and needs no further wiring.
 */
export const QUERIES_OF: Record<What, readonly (RouterName | (string & {}))[]> = {
  flow: ['flows', 'flowVersions', 'scenarios', 'lines', 'talk'],
  line: ['lines', 'flows', 'talk'],
  schedule: ['lines', 'schedules'],
  department: ['hotel', 'desk', 'departments'],
  hotel: ['hotel', 'team'],
  request: ['hotel'],
  knowledge: ['hotel'],
  announcement: ['hotel'],
  payment: ['payments'],
  callback: ['hotel', 'desk', 'callbacks'],
  lead: ['hotel', 'leads'],
  voicemail: ['desk', 'calls', 'hotel'],
  team: ['team', 'hotel', 'departments'],
  room: ['hotel'],
  webhook: ['webhooks'],
  // many a minute: who shows calls decides whether this one matters
  call: [],
};
