/** Ids of the hotel's own schedules and departments that the flow refers to. */
export interface FrontDeskIds {
  schedules: { desk: string };
  departments: { frontDesk: string; spa: string; restaurant: string; housekeeping: string; reservations: string };
}
