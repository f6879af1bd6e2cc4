import { PERMISSIONS, type Permission, ROLES, type Role } from '@innline/shared';
import { createAccessControl } from 'better-auth/plugins/access';
import { defaultStatements, ownerAc } from 'better-auth/plugins/organization/access';

/** Our permissions as better-auth's statements: `flow.edit` → resource `flow`, action `edit`. */
function statementsOf(permissions: Permission[]): Record<string, string[]> {
  const statements: Record<string, string[]> = {};
  for (const permission of permissions) {
    const [resource, action] = permission.split('.') as [string, string];
    // `team` is a resource of better-auth's own; ours is only ever asked through `may`
    if (resource === 'team') continue;
    statements[resource] = [...(statements[resource] ?? []), action];
  }
  return statements;
}

const all = Object.keys(PERMISSIONS) as Permission[];
const allowed = (role: Role) => all.filter((p) => (PERMISSIONS[p] as readonly Role[]).includes(role));

export const accessControl = createAccessControl({ ...defaultStatements, ...statementsOf(all) });

/** The four roles, derived from the one table in packages/shared. Only an owner manages the organization. */
export const roles = Object.fromEntries(
  ROLES.map((role) => [
    role,
    accessControl.newRole({ ...(role === 'owner' ? ownerAc.statements : {}), ...statementsOf(allowed(role)) }),
  ]),
) as Record<Role, ReturnType<typeof accessControl.newRole>>;
