export { Country, Currency, HotelName, Languages, TimeZone } from '../new-hotel';
