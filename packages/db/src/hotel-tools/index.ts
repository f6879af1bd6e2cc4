import type { ToolName } from '@innline/flow';
import { announce } from './announce';
import { answerFromKnowledgeBase } from './answer-from-knowledge-base';
import { cancelReservation } from './cancel-reservation';
import { checkAvailability } from './check-availability';
import type { HotelTool } from './contract';
import { createLead } from './create-lead';
import { createReservation } from './create-reservation';
import { findReservation } from './find-reservation';
import { getCallerHistory } from './get-caller-history';
import { quotePrice } from './quote-price';
import { lostAndFound, roomServiceRequest } from './requests';
import { scheduleCallback } from './schedule-callback';
import { wakeUpCall } from './wake-up-call';

export type { HotelToolContext, ToolAnswer } from './contract';

/** The tools of flows that need nothing but the hotel's rows: live calls, the seed's past calls and tests run the same ones. */
export const HOTEL_TOOLS = {
  check_availability: checkAvailability,
  quote_price: quotePrice,
  create_reservation: createReservation,
  find_reservation: findReservation,
  create_lead: createLead,
  get_caller_history: getCallerHistory,
  schedule_callback: scheduleCallback,
  cancel_reservation: cancelReservation,
  room_service_request: roomServiceRequest,
  lost_and_found: lostAndFound,
  wake_up_call: wakeUpCall,
  answer_from_knowledge_base: answerFromKnowledgeBase,
  announce,
} satisfies { [N in ToolName]?: HotelTool<N> };
