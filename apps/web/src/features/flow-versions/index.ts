export { VersionsPage } from './components/versions-page';
export { SummaryPage } from './summary/summary-page';
