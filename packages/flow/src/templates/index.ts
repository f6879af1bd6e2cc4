export { afterHours } from './after-hours';
export { frontDesk } from './front-desk/front-desk';
export type { FrontDeskIds } from './front-desk/ids';
export { smallDesk } from './small-desk';
