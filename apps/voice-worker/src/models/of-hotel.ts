import { scriptedModel } from '../adapters/llm/scripted';
import type { ModelPlace } from './in-order';

/** Rules answer at once and never fail. */
const SCRIPTED: ModelPlace = { model: scriptedModel, breaker: null, patienceMs: 1_000 };

/** The models of each hotel, in the order they are asked. */
export class HotelModels {
  async of(_hotelId: string): Promise<readonly ModelPlace[]> {
    return [SCRIPTED];
  }
}
