import type { Route } from '../route';
import { getAnalytics } from './analytics';
import { placeOutboundCall } from './calls';
import {
  assignCarrierNumber,
  getAbilities,
  getTrunk,
  listCarrierNumbers,
  listVoices,
  setUpTrunk,
  testConnection,
} from './connections';
import { exchangeTalkToken } from './livekit-seats';
import { makeLiveKitToken } from './livekit-tokens';
import { takeTranscription } from './livekit-transcription';
import { sendMessage } from './messages';
import { cancelPaymentLink } from './payment-links';
import { getPromptAudio, listPromptAudio, storePromptAudio } from './prompt-audio';
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
  placeOutboundCall,
  sendMessage,
  cancelPaymentLink,
  getRecording,
  getAnalytics,
  makeTalkToken,
  makeLiveKitToken,
  exchangeTalkToken,
  takeTranscription,
  previewPrompt,
  storePromptAudio,
  listPromptAudio,
  getPromptAudio,
  renderPrompts,
  listHotelVoices,
  getAbilities,
  testConnection,
  listCarrierNumbers,
  assignCarrierNumber,
  getTrunk,
  setUpTrunk,
  listVoices,
];
