export { ConnectionsPage } from './components/connections-page';
export { VendorPage } from './components/vendor/vendor-page';
