import { describe, expect, it } from 'vitest';
import { can, PERMISSIONS, permissionsOf, ROLE_PERMISSIONS, ROLES, rolesWith } from './permissions.ts';

describe('permissions', () => {
  it('gives every permission to somebody, and to no role twice', () => {
    for (const permission of PERMISSIONS) expect(rolesWith(permission)).not.toEqual([]);
    for (const role of ROLES) expect(new Set(ROLE_PERMISSIONS[role]).size).toBe(ROLE_PERMISSIONS[role].length);
  });

  it('joins the roles of a position', () => {
    const commune = permissionsOf(['REGISTRY_CLERK', 'FORM_CHECKER', 'SPECIALIST']);
    expect(commune.has('incoming.register')).toBe(true);
    expect(commune.has('outgoing.check-form')).toBe(true);
    expect(commune.has('outgoing.draft')).toBe(true);
    expect(commune.has('outgoing.sign')).toBe(false);
  });

  it('leaves number and seal to the clerk alone (NĐ 30/2020 đ.32)', () => {
    expect(rolesWith('outgoing.number')).toEqual(['REGISTRY_CLERK']);
    expect(rolesWith('outgoing.issue')).toEqual(['REGISTRY_CLERK']);
    expect(can({ roles: ['AGENCY_LEADER'] }, 'outgoing.issue')).toBe(false);
  });

  it('keeps the administrator out of documents', () => {
    const administrator = permissionsOf(['ADMINISTRATOR']);
    const documents = /^(incoming|outgoing|directives|work-files)\./;
    expect([...administrator].filter((permission) => documents.test(permission))).toEqual([]);
  });

  it('gives nothing to a position without a role', () => {
    expect(permissionsOf([]).size).toBe(0);
    expect(can({ roles: [] }, 'work-files.open')).toBe(false);
  });
});
