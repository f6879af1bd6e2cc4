import { announce } from './announce';
import { answerFromKnowledgeBase } from './answer-from-knowledge-base';
import { cancelReservation } from './cancel-reservation';
import { checkAvailability } from './check-availability';
import { createLead } from './create-lead';
import { createReservation } from './create-reservation';
import type { ToolDefinition, ToolOutcome } from './define';
import { findReservation } from './find-reservation';
import { generatePaymentLink } from './generate-payment-link';
import { getCallerHistory } from './get-caller-history';
import { httpRequest } from './http-request';
import { lostAndFound } from './lost-and-found';
import { playHoldMusic } from './play-hold-music';
import { quotePrice } from './quote-price';
import { recordVoiceNote } from './record-voice-note';
import { roomServiceRequest } from './room-service-request';
import { scheduleCallback } from './schedule-callback';
import { sendEmail } from './send-email';
import { sendSms } from './send-sms';
import { transferToHuman } from './transfer-to-human';
import { wakeUpCall } from './wake-up-call';

const ALL = [
  checkAvailability,
  quotePrice,
  createReservation,
  findReservation,
  cancelReservation,
  createLead,
  getCallerHistory,
  scheduleCallback,
  roomServiceRequest,
  lostAndFound,
  wakeUpCall,
  answerFromKnowledgeBase,
  announce,
  transferToHuman,
  recordVoiceNote,
  playHoldMusic,
  sendSms,
  sendEmail,
  generatePaymentLink,
  httpRequest,
] as const;

type AnyTool = (typeof ALL)[number];
export type ToolName = AnyTool['name'];

/** Every tool by name, in the order of the inspector. */
export const TOOLS = Object.fromEntries(ALL.map((tool) => [tool.name, tool])) as {
  [N in ToolName]: Extract<AnyTool, { name: N }>;
};

export const TOOL_NAMES: readonly ToolName[] = ALL.map((tool) => tool.name);

/** Tools the engine does on the call itself: no worker is ever asked to. */
export type OnCallTool = 'transfer_to_human' | 'record_voice_note' | 'play_hold_music';
export type OutsideTool = Exclude<ToolName, OnCallTool>;
export const isOutsideTool = (name: string): name is OutsideTool =>
  Object.hasOwn(TOOLS, name) && toolOf(name)!.onCall === undefined;

/** The tool of that name, or null. */
export function toolOf(name: string): ToolDefinition | null {
  return Object.hasOwn(TOOLS, name) ? (TOOLS[name as ToolName] as unknown as ToolDefinition) : null;
}

const IMPLIED: readonly ToolOutcome[] = [
  { id: 'success', label: 'Done', tone: 'good' },
  { id: 'failure', label: 'Did not work', tone: 'bad' },
];

/** All ways a tool can end: `success`, its own ones, `failure`. */
export function outcomesOf(tool: ToolDefinition): ToolOutcome[] {
  const done = { ...IMPLIED[0]!, ...(tool.success && { label: tool.success.label }) };
  return [done, ...tool.outcomes, IMPLIED[1]!];
}
