export { CallPayments } from './components/call-payments';
export { PaidOfStay } from './components/paid-of-stay';
export { PaymentsTab } from './components/payments-tab';
