export { CallCanvas } from './components/call-canvas';
export { CallPage } from './components/call-page';
export { HistoryPage } from './components/history-page';
export { VoiceNotes } from './components/voice-notes';
export { VoicemailsPage } from './components/voicemails-page';
