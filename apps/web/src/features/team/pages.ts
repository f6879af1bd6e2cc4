import type { NavPage } from '@/components/shell/types';

/** The tabs of Team & settings, each a page of its own. */
export const TEAM_PAGES: readonly NavPage[] = [
  { path: 'settings', label: 'Hotel', permission: 'hotel.read' },
  { path: 'settings/team', label: 'Team', permission: 'team.read' },
  { path: 'settings/keys', label: 'API keys', permission: 'api_key.edit' },
  { path: 'settings/webhooks', label: 'Webhooks', permission: 'webhook.edit' },
  { path: 'settings/do-not-call', label: 'Do not call', permission: 'lead.edit' },
  { path: 'settings/audit', label: 'Changes', permission: 'audit.read' },
];
