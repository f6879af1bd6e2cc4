import * as z from 'zod';

/** A member's role in an organization, weakest last. */
export const ROLES = ['owner', 'manager', 'agent', 'viewer'] as const;
export const Role = z.enum(ROLES);
export type Role = z.infer<typeof Role>;

/** Everything a role can be allowed to do; each procedure names exactly one. */
export const PERMISSIONS = {
  'hotel.read': ['owner', 'manager', 'agent', 'viewer'],
  'hotel.edit': ['owner', 'manager'],
  'flow.read': ['owner', 'manager', 'agent', 'viewer'],
  'flow.edit': ['owner', 'manager'],
  'flow.publish': ['owner', 'manager'],
  'line.edit': ['owner', 'manager'],
  'line.close_today': ['owner', 'manager', 'agent'],
  'call.read': ['owner', 'manager', 'agent', 'viewer'],
  'call.listen': ['owner', 'manager', 'agent'],
  'call.act': ['owner', 'manager', 'agent'],
  'call.talk': ['owner', 'manager', 'agent'],
  'call.export': ['owner', 'manager'],
  'recording.play': ['owner', 'manager', 'agent'],
  'lead.edit': ['owner', 'manager', 'agent'],
  'connection.edit': ['owner', 'manager'],
  'webhook.edit': ['owner', 'manager'],
  'team.read': ['owner', 'manager'],
  'team.edit': ['owner'],
  'audit.read': ['owner', 'manager'],
  'api_key.edit': ['owner'],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof PERMISSIONS;

export function may(role: Role, permission: Permission): boolean {
  return (PERMISSIONS[permission] as readonly Role[]).includes(role);
}
