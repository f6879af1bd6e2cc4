export type { ListenOptions, NodeContext, PendingKind, SayOptions } from './context';
export { close, type Decision, fault, leave, wait } from './decision';
export { defineNode, hints, type NodeCategory, type NodeDefinition, type NodeSpec, type VerifyHints } from './define';
export { draftConfig } from './draft-node';
export { type FieldMeta, field, type Widget } from './field';
export { type FormField, formOf } from './form';
export { type AnyNode, allNodeTypes, type NodeType, nodeType } from './lookup';
export { NEXT, type Port } from './port';
export { LocalizedPhrases, VARIABLE_NAME } from './talk-fields';
