import { HOTEL_TOOLS } from '@innline/db';
import type { OutsideTool } from '@innline/flow';
import type { ToolHandler } from './contract';
import { generatePaymentLink } from './generate-payment-link';
import { httpRequest } from './http-request';
import { sendEmail } from './send-email';
import { sendSms } from './send-sms';

/** Every tool that is done outside of the call has its handler, or this does not compile. */
export const TOOL_HANDLERS = {
  ...HOTEL_TOOLS,
  http_request: httpRequest,
  send_sms: sendSms,
  send_email: sendEmail,
  generate_payment_link: generatePaymentLink,
} satisfies { [N in OutsideTool]: ToolHandler<N> };
