export { easterSunday } from './easter';
export { type HolidayDay, holidayExceptions, holidays } from './holidays';
export { HOLIDAY_PRESETS, type HolidayCountry } from './presets';
export type { Holiday, HolidayPreset, HolidayRule } from './rule';
