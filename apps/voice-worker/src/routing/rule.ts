/** Where a call on a line goes: one pure rule for the worker and for the page's “what happens at”. */
export { type LineLeadsTo, type NoRoute, type Route, route } from '@innline/shared/route';
