export { HotelPage } from './components/hotel-page';
