export { SwitchedOffBadge } from './components/switched-off-badge';
export { WebhooksPage } from './components/webhooks-page';
