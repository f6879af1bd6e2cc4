import type { Scope } from '../scope';
import { answer, discard, type VendorPage } from './answer';
import { create, type NewPaymentLink } from './create';
import { list, type PaymentLinkFilter } from './list';
import { load } from './rows';
import { beginSending, sent } from './send';
import { type Settling, settle } from './settle';

export type { NewPaymentLink } from './create';
export type { PaymentLinkFilter } from './list';
export type { PaymentLinkRow } from './rows';
export type { Settling } from './settle';

/** Links by which guests pay: made by calls, paid at the vendor. */
export const paymentLinksRepository = (scope: Scope) => ({
  list: (filter?: PaymentLinkFilter) => list(scope, filter),
  get: (id: string) => load(scope, id),
  create: (input: NewPaymentLink) => create(scope, input),
  answer: (input: VendorPage) => answer(scope, input),
  discard: (id: string) => discard(scope, id),
  beginSending: (input: { id: string; at: Date }) => beginSending(scope, input),
  sent: (input: { id: string; at: Date }) => sent(scope, input),
  settle: (input: Settling) => settle(scope, input),
});
