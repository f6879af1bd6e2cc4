import type { Scope } from '../repositories/scope';

export interface FreeRooms {
  roomTypeId: string;
  /** Rooms in service. */
  rooms: number;
  /** Of these free on every night of the stay; below 0 where more is booked than there are rooms. */
  free: number;
}

/**
 * Rooms of each type that are free on every night of [checkIn, checkOut).
 *
 * A reservation takes a room of the type of its assigned room, else of the type it was booked for, also when its room
 * is out of order: the guest will need another one. Cancelled and departed ones take none.
 */
export async function freeRooms(
  scope: Scope,
  stay: { checkIn: string; checkOut: string; exceptReservationId?: string },
): Promise<FreeRooms[]> {
  const { checkIn, checkOut, exceptReservationId = null } = stay;
  return scope.db.$queryRaw<FreeRooms[]>`
    with night as (
      select generate_series(${checkIn}::date, ${checkOut}::date - 1, interval '1 day')::date as day
    ), supply as (
      select room_type_id, count(*) as rooms from room
      where hotel_id = ${scope.hotelId} and in_service group by room_type_id
    ), demand as (
      select coalesce(o.room_type_id, r.room_type_id) as room_type_id, n.day, count(*) as taken
      from reservation r
      left join room o on o.id = r.room_id
      join night n on n.day >= r.check_in and n.day < r.check_out
      where r.hotel_id = ${scope.hotelId} and r.status in ('booked', 'checked_in')
        and r.check_in < ${checkOut}::date and r.check_out > ${checkIn}::date
        and r.id is distinct from ${exceptReservationId}
      group by 1, 2
    )
    select t.id as "roomTypeId", coalesce(s.rooms, 0)::int as rooms,
      (coalesce(s.rooms, 0) - coalesce(max(d.taken), 0))::int as free
    from room_type t
    left join supply s on s.room_type_id = t.id
    left join demand d on d.room_type_id = t.id
    where t.hotel_id = ${scope.hotelId}
    group by t.id, s.rooms`;
}
