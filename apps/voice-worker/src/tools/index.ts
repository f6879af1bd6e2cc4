import type { ToolName } from '@innline/flow';
import { checkAvailability } from './check-availability';
import type { ToolHandler } from './contract';
import { createLead } from './create-lead';
import { createReservation } from './create-reservation';
import { findReservation } from './find-reservation';
import { getCallerHistory } from './get-caller-history';
import { httpRequest } from './http-request';
import { quotePrice } from './quote-price';
import { scheduleCallback } from './schedule-callback';

/** Every tool a flow can name has its handler, or this does not compile. */
export const TOOL_HANDLERS = {
  check_availability: checkAvailability,
  quote_price: quotePrice,
  create_reservation: createReservation,
  find_reservation: findReservation,
  create_lead: createLead,
  get_caller_history: getCallerHistory,
  schedule_callback: scheduleCallback,
  http_request: httpRequest,
} satisfies { [N in ToolName]: ToolHandler<N> };
