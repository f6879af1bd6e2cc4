export { type Completion, completions } from './completions';
export { DEFAULT_TEXTS } from './defaults';
export { filters } from './filters';
export { flowVoice } from './flow-voice';
export { answerNames, CALL_PATHS, unknownPaths } from './known-paths';
export { findText, listIn, textIn, textOnlyIn } from './localize';
export { Recording, recordingIn, recordingName, recordingsIn, withRecording } from './recording';
export { type Scope, scopeOf } from './scope';
export { slug } from './slug';
export {
  lookup,
  type ParsedTemplate,
  type ParseResult,
  parseTemplate,
  type RenderResult,
  referencesOf,
  renderTemplate,
  type TemplateError,
} from './template';
