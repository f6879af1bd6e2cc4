export { asRun } from './as-run';
export { checkDraft, requireDocument } from './check';
export { promptPreview } from './prompt-preview';
export { publishDraft } from './publish-draft';
