export { LinesPage } from './components/lines-page';
