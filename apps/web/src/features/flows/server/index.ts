export { bringIn } from './bring-in';
