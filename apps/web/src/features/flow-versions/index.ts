export { type Comparison, compare } from './compare/compare';
export { VersionsPage } from './components/versions-page';
