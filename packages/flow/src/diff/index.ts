export { diff, isEmptyDiff } from './diff';
export { tellDiff } from './told/tell-diff';
export type { DiffTone, EdgeChange, FieldChange, FlowDiff, NodeChange, ToldChange } from './types';
