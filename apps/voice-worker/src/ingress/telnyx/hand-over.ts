import { extensionKeys } from '../../adapters/telephony/contract';
import { signState } from '../../adapters/telephony/telnyx/tokens';
import { transfer } from '../../adapters/telephony/telnyx/transfer';
import { type HandOverWay, SETTLE_MS } from '../../call/hand-over-way';
import { tell } from './act';
import { clientOf } from './desk';

/**
 * Telnyx rings somebody for the caller and connects the two by itself. What it tells of that leg says how it went; whom
 * nobody answers is streamed to us again.
 */
export const telnyxHandOver: HandOverWay = {
  transport: 'telnyx',
  async of({ callId, hotelId, carrier }, _, services) {
    const callControlId = carrier?.callControlId;
    const client = callControlId ? await clientOf(hotelId, services).catch(() => null) : null;
    if (!callControlId || !client) return null;
    const ref = { hotelId, callControlId };
    return async ({ id: legId, to, ringSeconds }) => {
      const told = await services.handOvers.expect(legId, ringSeconds * 1_000 + SETTLE_MS);
      const whose = { hotelId, callId, role: 'staff' as const, legId, lineId: null, of: callControlId };
      try {
        // before the command: the stream may end with it and must not be started again
        await tell(ref, { kind: 'given', legId }, services);
        const order = { id: callControlId, to: to.kind === 'number' ? to.number : to.address, commandId: legId };
        const done = await transfer(client, {
          ...order,
          ringSeconds,
          keys: extensionKeys(to),
          legState: signState(whose, services.env),
        });
        if (done === 'ended') await services.handOvers.told(legId, 'caller_left');
        return (await told.outcome) ?? 'no_answer';
      } catch (error) {
        services.log.warn({ callId, err: { message: (error as Error).name } }, 'Telnyx would not hand a caller over');
        told.forget();
        await tell(ref, { kind: 'given_back', legId, again: false }, services);
        return 'refused';
      }
    };
  },
};
