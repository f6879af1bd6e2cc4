export { useFound } from './use-found';
