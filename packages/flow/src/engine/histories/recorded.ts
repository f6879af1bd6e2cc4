import type { CallFacts } from '../../model';
import type { Example } from '../example/example';
import type { Action } from '../example/perform';
import { CALLS, FLOW } from './calls';
import { CONVERSATION, CONVERSATIONS } from './conversation';
import { DINNER, DINNER_CALLS } from './dinner';
import { INTERNATIONAL, INTERNATIONAL_CALLS } from './international';
import { PROMISE_CALLS, PROMISES } from './promises';

interface Recorded {
  title: string;
  flow: Example['flow'];
  calls: Record<string, { facts?: Partial<CallFacts>; actions: Action[] }>;
}

/** Flows and the calls on them that were recorded, or will be with the next recording. */
export const RECORDED: readonly Recorded[] = [
  { title: 'A hotel with a bit of everything', flow: FLOW, calls: CALLS },
  { title: 'A hotel with guests from everywhere', flow: INTERNATIONAL, calls: INTERNATIONAL_CALLS },
  { title: 'A desk that calls back', flow: PROMISES, calls: PROMISE_CALLS },
  { title: 'A hotel whose telephone is answered by a model', flow: CONVERSATION, calls: CONVERSATIONS },
  { title: 'A flow that uses another', flow: DINNER, calls: DINNER_CALLS },
];
