import type { ToolName } from '@innline/flow';
import { checkAvailability } from './check-availability';
import type { HotelTool } from './contract';
import { createLead } from './create-lead';
import { createReservation } from './create-reservation';
import { findReservation } from './find-reservation';
import { getCallerHistory } from './get-caller-history';
import { quotePrice } from './quote-price';
import { scheduleCallback } from './schedule-callback';

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
} satisfies { [N in ToolName]?: HotelTool<N> };
