export { requirePublic, WebhookFields } from './input';
