export { CallProgress } from './components/call-progress';
export { Keypad } from './components/keypad';
export { TalkPage } from './components/talk-page';
export { TalkPanel, type TalkTarget } from './components/talk-panel';
export { Transcript } from './components/transcript';
export { pretendedMoment } from './pretended-moment';
export { type CallView, EMPTY_CALL_VIEW, foldCallEvent } from './softphone/call-view';
export { type Softphone, useSoftphone } from './softphone/use-softphone';
