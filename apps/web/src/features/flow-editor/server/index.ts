export { asRun } from './as-run';
export { checkDraft, requireDocument } from './check';
export { promptAudio } from './prompt-audio';
export { promptPreview } from './prompt-preview';
export { publishDraft } from './publish-draft';
