export { afterHours } from './after-hours/after-hours';
export { TEMPLATES } from './all';
export { frontDesk } from './front-desk/front-desk';
export type { FrontDeskIds } from './front-desk/ids';
export { smallDesk } from './small-desk';
export type { Template, TemplateIds } from './template';
