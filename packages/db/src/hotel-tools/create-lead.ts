import { hotelSystem } from '../hotel-system/index';
import type { HotelTool } from './contract';
import { inE164 } from './numbers';

export const createLead: HotelTool<'create_lead'> = async (
  { name, number, email, interest, notes },
  { facts, effectKey },
) => {
  const lead = await hotelSystem(facts.hotel.id).createLead({
    ...{ name, email, interest, notes, number: number && inE164(number, facts) },
    ...{ callId: facts.callId, effectKey },
  });
  return { outcome: 'success', output: { leadId: lead.id } };
};
