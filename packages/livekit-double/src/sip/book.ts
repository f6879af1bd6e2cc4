import {
  type SIPDispatchRuleInfo,
  type SIPInboundTrunkInfo,
  type SIPOutboundTrunkInfo,
  SIPTrunkInfo,
} from '@livekit/protocol';
import { TwirpFailure } from '../twirp/error';

/** What was set up of SIP: trunks and rules. It lasts as long as the server. */
export class SipBook {
  readonly inbound = new Map<string, SIPInboundTrunkInfo>();
  readonly outbound = new Map<string, SIPOutboundTrunkInfo>();
  readonly rules = new Map<string, SIPDispatchRuleInfo>();

  /** @throws TwirpFailure as the server: a trunk without anything that tells its calls, or a number on two trunks */
  checkInbound(trunk: SIPInboundTrunkInfo): void {
    const { numbers, authUsername, allowedAddresses } = trunk;
    if (numbers.length === 0 && !authUsername && allowedAddresses.length === 0)
      throw new TwirpFailure(
        'invalid_argument',
        'for security, one of the fields must be set: AuthUsername+AuthPassword, AllowedAddresses or Numbers',
      );
    for (const other of this.inbound.values()) {
      if (other.sipTrunkId === trunk.sipTrunkId) continue;
      const twice = other.numbers.find((number) => numbers.includes(number));
      if (twice) throw new TwirpFailure('invalid_argument', `Conflicting inbound SIP Trunks: ${other.sipTrunkId}`);
    }
  }

  /** Where a call to this number goes; null: no trunk takes it, or no rule. */
  roomFor(to: string, unique: string): { room: string; trunkId: string; ruleId: string } | null {
    const trunk = [...this.inbound.values()].find(({ numbers }) => numbers.length === 0 || numbers.includes(to));
    if (!trunk) return null;
    const { sipTrunkId: trunkId } = trunk;
    const rules = [...this.rules.values()].filter(
      ({ trunkIds }) => trunkIds.length === 0 || trunkIds.includes(trunkId),
    );
    // a rule of the trunk's own before one for all trunks
    const info = rules.find(({ trunkIds }) => trunkIds.length > 0) ?? rules[0];
    const rule = info?.rule?.rule;
    if (!info || !rule?.case) return null;
    const ruleId = info.sipDispatchRuleId;
    if (rule.case === 'dispatchRuleDirect') return { room: rule.value.roomName, trunkId, ruleId };
    const name = rule.case === 'dispatchRuleCallee' ? to : unique;
    return { room: `${rule.value.roomPrefix}_${name}`, trunkId, ruleId };
  }

  drop(trunkId: string): SIPTrunkInfo {
    if (!this.inbound.delete(trunkId) && !this.outbound.delete(trunkId))
      throw new TwirpFailure('not_found', 'requested sip trunk does not exist');
    return new SIPTrunkInfo({ sipTrunkId: trunkId });
  }
}
