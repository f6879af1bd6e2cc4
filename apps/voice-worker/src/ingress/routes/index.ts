import type { Route } from '../route';
import { getAnalytics } from './analytics';
import {
  assignCarrierNumber,
  getTrunk,
  listCarrierNumbers,
  listVoices,
  setUpTrunk,
  testConnection,
} from './connections';
import { makeLiveKitToken } from './livekit-tokens';
import { takeTranscription } from './livekit-transcription';
import { previewPrompt } from './prompt-preview';
import { getRecording } from './recordings';
import { renderPrompts } from './render-prompts';
import { endSession, getSession, listSessions } from './sessions';
import { makeTalkToken } from './talk-tokens';
import { listHotelVoices } from './voices';

/** The REST interface. */
export const ROUTES: readonly Route[] = [
  listSessions,
  getSession,
  endSession,
  getRecording,
  getAnalytics,
  makeTalkToken,
  makeLiveKitToken,
  takeTranscription,
  previewPrompt,
  renderPrompts,
  listHotelVoices,
  testConnection,
  listCarrierNumbers,
  assignCarrierNumber,
  getTrunk,
  setUpTrunk,
  listVoices,
];
