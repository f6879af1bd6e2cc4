export { MOST_SUBFLOW_DEPTH } from './depth';
export { type FlowLibrary, subflowDepth, usedFlows, wayInto, withoutSubflows, withSubflows } from './embed';
export { DEFAULT_END, endOf } from './end-of';
export { endsOf, type FlowEnd } from './ends';
