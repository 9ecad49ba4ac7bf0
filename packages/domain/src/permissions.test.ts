import { describe, expect, it } from 'vitest';
import {
  can,
  covers,
  EVERY_POST,
  isWithin,
  PERMISSION_SCOPES,
  PERMISSIONS,
  permissionsOf,
  ROLE_RIGHTS,
  ROLES,
  rolesWith,
  SCOPES,
  scopeOf,
  waysTo,
} from './permissions.ts';

describe('permissions', () => {
  it('gives every permission to somebody, in every scope it has', () => {
    const sources = [EVERY_POST, ...ROLES.map((role) => ROLE_RIGHTS[role])];
    for (const permission of PERMISSIONS) {
      expect(rolesWith(permission)).not.toEqual([]);
      const given = new Set(sources.flatMap((rights) => rights[permission] ?? []));
      expect([permission, SCOPES.filter((scope) => given.has(scope))]).toEqual([
        permission,
        [...PERMISSION_SCOPES[permission]],
      ]);
    }
  });

  it.each(ROLES)('answers can, scopeOf and waysTo of %s from the one table', (role) => {
    for (const permission of PERMISSIONS) {
      const ways = waysTo({ roles: [role] }, permission);
      expect(can({ roles: [role] }, permission)).toBe(ways.length > 0);
      expect(scopeOf({ roles: [role] }, permission)).toBe(ways[0]?.scope ?? null);
      expect(ways.some((way) => way.role === role)).toBe(permission in ROLE_RIGHTS[role]);
      for (const { scope } of ways) expect(isWithin(scope, ways[0]?.scope ?? 'OWN')).toBe(true);
    }
  });

  it('joins the roles of a position, the widest scope first', () => {
    const commune = permissionsOf(['REGISTRY_CLERK', 'FORM_CHECKER', 'SPECIALIST']);
    expect(commune.has('incoming.register')).toBe(true);
    expect(commune.has('outgoing.check-form')).toBe(true);
    expect(commune.has('outgoing.draft')).toBe(true);
    expect(commune.has('outgoing.sign')).toBe(false);
    expect(waysTo({ roles: ['UNIT_HEAD', 'REGISTRY_CLERK'] }, 'incoming.read')).toEqual([
      { role: 'REGISTRY_CLERK', scope: 'AGENCY' },
      { role: 'UNIT_HEAD', scope: 'UNIT' },
      { role: null, scope: 'OWN' },
    ]);
  });

  it('leaves number and seal to the clerk alone (NĐ 30/2020 đ.32)', () => {
    expect(rolesWith('outgoing.number')).toEqual(['REGISTRY_CLERK']);
    expect(rolesWith('outgoing.issue')).toEqual(['REGISTRY_CLERK']);
    expect(can({ roles: ['AGENCY_LEADER'] }, 'outgoing.issue')).toBe(false);
  });

  it.each(['ADMINISTRATOR', 'PROVINCE_ADMINISTRATOR'] as const)('keeps %s out of documents', (role) => {
    const documents = /^(incoming|outgoing|directives|work-files)\./;
    expect([...permissionsOf([role])].filter((permission) => documents.test(permission))).toEqual([]);
  });

  it('lets an administrator manage the own agency, and the one of the province all', () => {
    const local = { roles: ['ADMINISTRATOR'] as const, agencyId: '1' };
    const province = { roles: ['PROVINCE_ADMINISTRATOR'] as const, agencyId: '1' };
    const specialist = { roles: ['SPECIALIST'] as const, agencyId: '1' };
    expect(['1', '2'].map((id) => covers(local, 'identity.manage', id))).toEqual([true, false]);
    expect(['1', '2'].map((id) => covers(province, 'identity.manage', id))).toEqual([true, true]);
    expect(covers(specialist, 'identity.manage', '1')).toBe(false);
    expect(covers(specialist, 'incoming.read', '1')).toBe(false);
  });

  it('gives a position without a role only what every post has', () => {
    expect(permissionsOf([]).size).toBe(0);
    expect(can({ roles: [] }, 'work-files.open')).toBe(false);
    expect(PERMISSIONS.filter((permission) => can({ roles: [] }, permission))).toEqual(Object.keys(EVERY_POST));
  });
});
