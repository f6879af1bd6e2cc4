'use client';
import type { CallFacts, FlowLibrary, Schedule, ValidateContext } from '@innline/flow';
import { createContext, type ReactNode, use } from 'react';

export interface Choice {
  id: string;
  name: string;
}

export interface Voice extends Choice {
  /** BCP 47; `mul`: as many as its model speaks. */
  language?: string;
}

/** What of the hotel a flow can name: what pickers offer and what the checks need. */
export interface HotelContext {
  hotelId: string;
  schedules: (Choice & { schedule: Schedule })[];
  departments: Choice[];
  /** The live flows by name, which others may use. */
  liveFlows?: (Choice & { version: number })[];
  /** What is drawn in those the flow at hand uses; left out while they are on their way. */
  flows?: FlowLibrary;
  /** None while they are on their way, or the voice worker is away. */
  voices?: Voice[];
  /** Languages (`es`) whose speech the hotel understands; unknown as long as the voices are. */
  ears?: string[];
  /** The hotel's languages, default first: offered when a flow gets another one. */
  languages: string[];
  /** Who takes callers of a flow that breaks and has no lane of its own for that. */
  onError?: CallFacts['hotel']['onError'];
  /** What the hotel asks of its flows. */
  guarantees?: Pick<ValidateContext, 'limits' | 'recording' | 'takesPayments'>;
  /** Seconds of the recordings the hotel keeps for its steps, by name; left out where nobody knows. */
  recordings?: Record<string, number>;
  /** Keeps a recording that a step plays; gives the name it has in the flow. Left out: nobody may add one here. */
  keepAudio?(name: string, wav: string): Promise<string>;
}

const EMPTY: HotelContext = { hotelId: '', schedules: [], departments: [], languages: [] };
const Hotel = createContext<HotelContext>(EMPTY);

export function HotelContextProvider({ value, children }: { value: HotelContext; children: ReactNode }) {
  return <Hotel value={value}>{children}</Hotel>;
}

export const useHotelContext = (): HotelContext => use(Hotel);
