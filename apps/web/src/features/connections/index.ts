export { ConnectionsPage } from './components/connections-page';
export { VendorPage } from './components/vendor/vendor-page';
export { type OwnNumber, useCarrierNumbers } from './use-carrier-numbers';
