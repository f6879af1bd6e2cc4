import {
  CreateSIPInboundTrunkRequest,
  CreateSIPOutboundTrunkRequest,
  DeleteSIPTrunkRequest,
  ListSIPInboundTrunkRequest,
  ListSIPInboundTrunkResponse,
  ListSIPOutboundTrunkRequest,
  ListSIPOutboundTrunkResponse,
  SIPInboundTrunkInfo,
  SIPOutboundTrunkInfo,
  UpdateSIPInboundTrunkRequest,
  UpdateSIPOutboundTrunkRequest,
} from '@livekit/protocol';
import type { ClaimGrants } from 'livekit-server-sdk';
import { sid } from '../ids';
import type { SipBook } from '../sip/book';
import { type Method, method } from './call';
import { TwirpFailure } from './error';

export const sipAdmin = ({ sip }: ClaimGrants) => sip?.admin === true;

/** The trunks of livekit.SIP. */
export const sipTrunks = (book: SipBook): Record<string, Method> => ({
  CreateSIPInboundTrunk: method(CreateSIPInboundTrunkRequest, sipAdmin, ({ trunk }) => {
    const made = new SIPInboundTrunkInfo({ ...trunk, sipTrunkId: sid('ST_') });
    book.checkInbound(made);
    book.inbound.set(made.sipTrunkId, made);
    return made;
  }),
  UpdateSIPInboundTrunk: method(UpdateSIPInboundTrunkRequest, sipAdmin, ({ sipTrunkId, action }) => {
    const trunk = book.inbound.get(sipTrunkId);
    if (!trunk) throw new TwirpFailure('not_found', 'requested sip trunk does not exist');
    const changed = trunk.clone();
    if (action.case === 'replace') Object.assign(changed, action.value, { sipTrunkId });
    if (action.case === 'update') {
      const { name, metadata, numbers } = action.value;
      if (name !== undefined) changed.name = name;
      if (metadata !== undefined) changed.metadata = metadata;
      if (numbers && numbers.set.length > 0) changed.numbers = numbers.set;
      if (numbers) changed.numbers = [...new Set([...changed.numbers, ...numbers.add])];
      if (numbers) changed.numbers = changed.numbers.filter((number) => !numbers.remove.includes(number));
    }
    book.checkInbound(changed);
    book.inbound.set(sipTrunkId, changed);
    return changed;
  }),
  ListSIPInboundTrunk: method(
    ListSIPInboundTrunkRequest,
    sipAdmin,
    () => new ListSIPInboundTrunkResponse({ items: [...book.inbound.values()] }),
  ),
  CreateSIPOutboundTrunk: method(CreateSIPOutboundTrunkRequest, sipAdmin, ({ trunk }) => {
    if (!trunk?.address) throw new TwirpFailure('invalid_argument', 'trunk address is required');
    if (trunk.numbers.length === 0) throw new TwirpFailure('invalid_argument', 'no numbers on outbound trunk');
    const made = new SIPOutboundTrunkInfo({ ...trunk, sipTrunkId: sid('ST_') });
    book.outbound.set(made.sipTrunkId, made);
    return made;
  }),
  UpdateSIPOutboundTrunk: method(UpdateSIPOutboundTrunkRequest, sipAdmin, ({ sipTrunkId, action }) => {
    const trunk = book.outbound.get(sipTrunkId);
    if (!trunk) throw new TwirpFailure('not_found', 'requested sip trunk does not exist');
    if (action.case !== 'replace') throw new TwirpFailure('invalid_argument', 'the double knows replacing only');
    const changed = new SIPOutboundTrunkInfo({ ...action.value, sipTrunkId });
    book.outbound.set(sipTrunkId, changed);
    return changed;
  }),
  ListSIPOutboundTrunk: method(
    ListSIPOutboundTrunkRequest,
    sipAdmin,
    () => new ListSIPOutboundTrunkResponse({ items: [...book.outbound.values()] }),
  ),
  DeleteSIPTrunk: method(DeleteSIPTrunkRequest, sipAdmin, ({ sipTrunkId }) => book.drop(sipTrunkId)),
});
