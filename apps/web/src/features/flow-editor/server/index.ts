export { checkDraft } from './check';
export { promptPreview } from './prompt-preview';
