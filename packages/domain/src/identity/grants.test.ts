import { describe, expect, it } from 'vitest';
import { ROLES } from '../permissions.ts';
import { isBeyond, refusesGrant, refusesRevoke, validateGrant } from './grants.ts';

const local = { personId: '1', agencyId: 'A', roles: ['ADMINISTRATOR'] } as const;
const province = { personId: '2', agencyId: 'A', roles: ['PROVINCE_ADMINISTRATOR'] } as const;
const specialist = { personId: '3', agencyId: 'A', roles: ['SPECIALIST'] } as const;
const colleague = { personId: '9', agencyId: 'A' };
const elsewhere = { personId: '9', agencyId: 'B' };

describe('who gives which role to whom', () => {
  it.each(ROLES)('%s: the local administrator in the own agency, the province everywhere', (role) => {
    const code = (manager: typeof local | typeof province | typeof specialist, holder: typeof colleague) =>
      refusesGrant(manager, holder, { role, held: false })?.code ?? 'yes';
    expect(code(local, colleague)).toBe(role === 'PROVINCE_ADMINISTRATOR' ? 'GRANT_BEYOND_SCOPE' : 'yes');
    expect(code(local, elsewhere)).toBe('NO_PERMISSION');
    expect([code(province, colleague), code(province, elsewhere)]).toEqual(['yes', 'yes']);
    expect(code(specialist, colleague)).toBe('NO_PERMISSION');
    expect(isBeyond(local, role)).toBe(role === 'PROVINCE_ADMINISTRATOR');
  });

  it('lets nobody make himself an administrator, nor give a role twice', () => {
    const own = { personId: '1', agencyId: 'A' };
    expect(refusesGrant(local, own, { role: 'ADMINISTRATOR', held: false })?.code).toBe('OWN_ADMINISTRATION');
    expect(refusesGrant(local, own, { role: 'SPECIALIST', held: false })).toBeNull();
    const ownProvince = { personId: '2', agencyId: 'A' };
    expect(refusesGrant(province, ownProvince, { role: 'PROVINCE_ADMINISTRATOR', held: false })?.code).toBe(
      'OWN_ADMINISTRATION',
    );
    expect(refusesGrant(local, colleague, { role: 'SPECIALIST', held: true })?.code).toBe('ROLE_ALREADY_HELD');
  });

  it('keeps the last administrator, whom only the province takes away, and never its own', () => {
    const last = { role: 'ADMINISTRATOR', last: true } as const;
    expect(refusesRevoke(local, colleague, last)?.code).toBe('LAST_ADMINISTRATOR');
    expect(refusesRevoke(local, colleague, { ...last, last: false })).toBeNull();
    expect(refusesRevoke(province, elsewhere, last)).toBeNull();
    expect(refusesRevoke(province, colleague, { role: 'PROVINCE_ADMINISTRATOR', last: true })?.code).toBe(
      'LAST_ADMINISTRATOR',
    );
    expect(refusesRevoke(local, colleague, { role: 'PROVINCE_ADMINISTRATOR', last: false })?.code).toBe(
      'GRANT_BEYOND_SCOPE',
    );
  });
});

describe('what a grant needs', () => {
  const today = '2026-11-23';
  const paths = (input: Parameters<typeof validateGrant>[0]) =>
    validateGrant(input, { today }).map(({ path, code }) => `${path} ${code}`);

  it('a basis somebody can look up, and days that make sense', () => {
    expect(paths({ basis: 'QĐ 15/QĐ-STC' })).toEqual([]);
    expect(paths({ basis: ' ' })).toEqual(['basis REQUIRED']);
    expect(paths({ basis: 'QĐ' })).toEqual(['basis TOO_SHORT']);
    expect(paths({ basis: 'QĐ 15/QĐ-STC', validFrom: '2026-11-22' })).toEqual(['validFrom DATE_IN_PAST']);
    expect(paths({ basis: 'QĐ 15/QĐ-STC', validFrom: '2026-12-02', validTo: '2026-12-01' })).toEqual([
      'validTo DATE_TOO_EARLY',
    ]);
    expect(paths({ basis: 'QĐ 15/QĐ-STC', validTo: '2026-11-22' })).toEqual(['validTo DATE_TOO_EARLY']);
  });
});
