import type { Role } from '@innline/shared';

/** What each role is called and what it is for, on screens. */
export const ROLE_WORDS: Record<Role, { label: string; hint: string }> = {
  owner: { label: 'Owner', hint: 'Everything, including the team and API keys.' },
  manager: { label: 'Manager', hint: 'Edits and publishes flows, lines and the hotel; exports calls.' },
  agent: { label: 'Front desk', hint: 'Follows, answers and takes over calls; closes for today.' },
  viewer: { label: 'Viewer', hint: 'Sees flows and calls, changes nothing.' },
};
