'use client';
import type { Schedule } from '@innline/flow';
import { createContext, type ReactNode, use } from 'react';

export interface Choice {
  id: string;
  name: string;
}

/** What of the hotel a flow can name: what pickers offer and what the checks need. */
export interface HotelContext {
  hotelId: string;
  schedules: (Choice & { schedule: Schedule })[];
  departments: Choice[];
  voices: Choice[];
  /** The hotel's languages, default first: offered when a flow gets another one. */
  languages: string[];
}

const EMPTY: HotelContext = { hotelId: '', schedules: [], departments: [], voices: [], languages: [] };
const Hotel = createContext<HotelContext>(EMPTY);

export function HotelContextProvider({ value, children }: { value: HotelContext; children: ReactNode }) {
  return <Hotel value={value}>{children}</Hotel>;
}

export const useHotelContext = (): HotelContext => use(Hotel);
