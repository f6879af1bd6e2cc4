import {
  CreateSIPDispatchRuleRequest,
  DeleteSIPDispatchRuleRequest,
  ListSIPDispatchRuleRequest,
  ListSIPDispatchRuleResponse,
  SIPDispatchRuleInfo,
} from '@livekit/protocol';
import { sid } from '../ids';
import type { SipBook } from '../sip/book';
import { type Method, method } from './call';
import { TwirpFailure } from './error';
import { sipAdmin } from './sip-trunks';

/** The dispatch rules of livekit.SIP. */
export const sipRules = (book: SipBook): Record<string, Method> => ({
  CreateSIPDispatchRule: method(CreateSIPDispatchRuleRequest, sipAdmin, (asked) => {
    // older clients send the rule's parts at the top
    const { rule, trunkIds, name, metadata, attributes, hidePhoneNumber } = asked.dispatchRule ?? asked;
    if (!rule?.rule.case) throw new TwirpFailure('invalid_argument', 'missing rule');
    const parts = { rule, trunkIds, name, metadata, attributes, hidePhoneNumber };
    const same = [...book.rules.values()].find(
      (other) => other.trunkIds.length === trunkIds.length && other.trunkIds.every((id) => trunkIds.includes(id)),
    );
    if (same)
      throw new TwirpFailure('invalid_argument', `Conflicting SIP Dispatch Rules: same Trunk+Number+PIN combination`);
    const made = new SIPDispatchRuleInfo({ ...parts, sipDispatchRuleId: sid('SDR_') });
    book.rules.set(made.sipDispatchRuleId, made);
    return made;
  }),
  ListSIPDispatchRule: method(
    ListSIPDispatchRuleRequest,
    sipAdmin,
    () => new ListSIPDispatchRuleResponse({ items: [...book.rules.values()] }),
  ),
  DeleteSIPDispatchRule: method(DeleteSIPDispatchRuleRequest, sipAdmin, ({ sipDispatchRuleId }) => {
    const rule = book.rules.get(sipDispatchRuleId);
    if (!rule) throw new TwirpFailure('not_found', 'requested sip dispatch rule does not exist');
    book.rules.delete(sipDispatchRuleId);
    return rule;
  }),
});
