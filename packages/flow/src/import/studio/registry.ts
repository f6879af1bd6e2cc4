import type { WidgetDefinition } from './widget';
import { addTwimlRedirect } from './widgets/add-twiml-redirect';
import { capturePayments } from './widgets/capture-payments';
import { connectCallTo } from './widgets/connect-call-to';
import { connectVirtualAgent } from './widgets/connect-virtual-agent';
import { enqueueCall } from './widgets/enqueue-call';
import { forkStream } from './widgets/fork-stream';
import { gatherInputOnCall } from './widgets/gather-input-on-call';
import { makeHttpRequest } from './widgets/make-http-request';
import { makeOutgoingCall } from './widgets/make-outgoing-call';
import { recordCall } from './widgets/record-call';
import { recordVoicemail } from './widgets/record-voicemail';
import { runFunction } from './widgets/run-function';
import { runSubflow } from './widgets/run-subflow';
import { sayPlay } from './widgets/say-play';
import { sendAndWaitForReply } from './widgets/send-and-wait-for-reply';
import { sendMessage } from './widgets/send-message';
import { sendToAutoPilot } from './widgets/send-to-auto-pilot';
import { sendToFlex } from './widgets/send-to-flex';
import { setVariables } from './widgets/set-variables';
import { splitBasedOn } from './widgets/split-based-on';
import { trigger } from './widgets/trigger';
import { unknownWidget } from './widgets/unknown';
import { withoutCounterpart } from './widgets/without-counterpart';

/**
 * Every widget of Studio's library and of its flow definition's schema (twilio.com/docs/studio/widget-library and
 * …/rest-api/v2/schemas, read in 2026).
 */
export const WIDGETS: readonly WidgetDefinition[] = [
  trigger,
  sayPlay,
  gatherInputOnCall,
  splitBasedOn,
  setVariables,
  connectCallTo,
  recordVoicemail,
  recordCall,
  enqueueCall,
  sendToFlex,
  makeOutgoingCall,
  capturePayments,
  forkStream,
  connectVirtualAgent,
  sendToAutoPilot,
  runFunction,
  makeHttpRequest,
  runSubflow,
  addTwimlRedirect,
  sendMessage,
  sendAndWaitForReply,
  ...withoutCounterpart,
];

const BY_TYPE: ReadonlyMap<string, WidgetDefinition> = new Map(
  WIDGETS.flatMap((widget) => widget.types.map((type) => [type, widget] as const)),
);

/** The definition of a Studio type; that of unknown widgets where there is none. */
export function widgetOf(type: string): WidgetDefinition {
  return BY_TYPE.get(type) ?? unknownWidget;
}
