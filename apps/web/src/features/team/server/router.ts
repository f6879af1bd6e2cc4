import { router } from '@/server/trpc/init';
import { apiKeys, createApiKey, revokeApiKey } from './api-keys';
import { audit } from './audit';
import { cancelInvitation } from './cancel-invitation';
import { addDoNotCall, doNotCall, removeDoNotCall } from './do-not-call';
import { invite } from './invite';
import { members } from './members';
import { removeMember } from './remove-member';
import { resetLink } from './reset-link';
import { setRole } from './set-role';
import { saveSettings, settings } from './settings';

export const teamRouter = router({
  members,
  invite,
  cancelInvitation,
  setRole,
  removeMember,
  resetLink,
  apiKeys,
  createApiKey,
  revokeApiKey,
  audit,
  settings,
  saveSettings,
  doNotCall,
  addDoNotCall,
  removeDoNotCall,
});
