import type { NumberOwner } from '../contract';
import { sipOf } from './account';

/** Whether calls with this number leave by a trunk of the hotel's LiveKit project. */
export const liveKitOwns: NumberOwner = async (hotelId, number, { accounts }) => {
  const account = await accounts.of(hotelId, 'livekit');
  if (!account?.sipHost) return false;
  return (await sipOf(account).listSipOutboundTrunk()).some(({ numbers }) => numbers.includes(number));
};
