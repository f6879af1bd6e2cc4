'use client';
import { may, type Permission, type Role } from '@innline/shared';
import { createContext, type ReactNode, useContext } from 'react';

export interface CurrentHotel {
  id: string;
  slug: string;
  name: string;
  /** IANA, e.g. `Europe/Madrid`. Every time on a screen is in it. */
  timeZone: string;
  /** ISO 4217 */
  currency: string;
  /** ISO 3166-1 alpha-2 */
  country: string;
  /** First is the default. */
  languages: string[];
  role: Role;
  user: { id: string; name: string; email: string };
  /** Every hotel this person may see. */
  hotels: { id: string; slug: string; name: string; organization: string }[];
}

const HotelContext = createContext<CurrentHotel | null>(null);

export function HotelProvider({ hotel, children }: { hotel: CurrentHotel; children: ReactNode }) {
  return <HotelContext value={hotel}>{children}</HotelContext>;
}

/** The hotel whose pages these are. Only below `/h/[hotel]`. */
export function useHotel(): CurrentHotel {
  const hotel = useContext(HotelContext);
  if (!hotel) throw new Error('useHotel is for pages below /h/[hotel]');
  return hotel;
}

/** Whether the signed-in person may do this here. The server decides again. */
export function useMay(permission: Permission): boolean {
  return may(useHotel().role, permission);
}

/** Shows its children to those who may; to others `otherwise`. */
export function Can(props: { permission: Permission; otherwise?: ReactNode; children: ReactNode }) {
  return useMay(props.permission) ? props.children : (props.otherwise ?? null);
}
