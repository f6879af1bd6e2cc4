export { summaryPage } from './page';
export { pictureOf } from './picture';
