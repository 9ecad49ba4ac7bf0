import { describe, expect, it } from 'vitest';
import type { KeyScope } from '@qlvb/contract/types';
import { decide } from '../lifecycle.ts';
import { directiveLifecycle } from '../directives/lifecycle.ts';
import { can, type Permission, PERMISSION_SCOPES, PERMISSIONS, scopeOf } from '../permissions.ts';
import { KEY_MUTATIONS, KEY_QUERIES, missingScopes } from './openings.ts';
import { ALL_KEY_SCOPES, KEY_SCOPES, rightsOfKey, SCOPES_OF_EVERY_BOOK } from './scopes.ts';
import { keyState } from './state.ts';
import { validateNewKey, validateRenewal } from './validate.ts';

const today = '2026-11-23';
const keyOf = (...scopes: KeyScope[]) => ({
  positionId: '0',
  agencyId: '7',
  unitId: null,
  roles: [],
  key: { scopes },
});
const facts = {
  actorAgencyIsLead: true,
  actorAgencyIsAssigner: true,
  actorIsMonitorOrGiver: true,
  hasEvidence: true,
  openChildren: 0,
};

describe('the rights of a key', () => {
  it('are those its scopes name, as far as the permission table knows, and nothing every post has', () => {
    for (const scope of ALL_KEY_SCOPES)
      for (const [permission, reach] of Object.entries(KEY_SCOPES[scope].rights))
        expect(PERMISSION_SCOPES[permission as keyof typeof PERMISSION_SCOPES]).toContain(reach);
    expect(PERMISSIONS.filter((permission) => can(keyOf('ORGANISATION_READ'), permission))).toEqual([]);
    expect(PERMISSIONS.filter((permission) => can(keyOf('INCOMING_READ', 'FILES_READ'), permission))).toEqual([
      'incoming.read',
    ]);
    expect(scopeOf(keyOf('DIRECTIVES_REPORT'), 'directives.report')).toBe('AGENCY');
  });

  it('never reach the province, people, organisation, journal or a signature, with all scopes together', () => {
    const all = keyOf(...ALL_KEY_SCOPES);
    expect(Object.keys(rightsOfKey(all.key)).toSorted()).toEqual([
      'directives.read',
      'directives.report',
      'incoming.read',
      'numbering.read',
      'outgoing.read',
      'work-files.read',
    ]);
    expect(PERMISSIONS.filter((permission) => scopeOf(all, permission) === 'PROVINCE')).toEqual([]);
  });

  it('stop at the books it is limited to', () => {
    const narrowed = {
      ...keyOf(...ALL_KEY_SCOPES),
      only: { features: null, books: ['ARRIVAL' as const], typeCodes: null },
    };
    expect(can(narrowed, 'incoming.read')).toBe(true);
    expect(
      (['directives.read', 'work-files.read', 'numbering.read'] as const).filter((each) => can(narrowed, each)),
    ).toEqual([]);
    expect(
      SCOPES_OF_EVERY_BOOK.flatMap((scope) => Object.keys(KEY_SCOPES[scope].rights)).filter((each) =>
        can(narrowed, each as Permission),
      ),
    ).toEqual([]);
  });

  it('let it report progress, and hand in no result: that is for a person to answer for', () => {
    const reporting = keyOf('DIRECTIVES_REPORT');
    expect(decide(directiveLifecycle, 'REPORT_PROGRESS', 'IN_PROGRESS', facts, reporting)).toEqual({
      ok: true,
      to: 'IN_PROGRESS',
    });
    expect(decide(directiveLifecycle, 'SUBMIT_RESULT', 'IN_PROGRESS', facts, reporting)).toMatchObject({
      ok: false,
      code: 'NOT_FOR_KEYS',
    });
    expect(decide(directiveLifecycle, 'REPORT_PROGRESS', 'IN_PROGRESS', facts, keyOf('DIRECTIVES_READ'))).toMatchObject(
      { ok: false },
    );
  });
});

describe('what is open to keys', () => {
  it('is what one of the scopes opens; the missing ones are named', () => {
    expect(missingScopes(keyOf('INCOMING_READ').key, KEY_QUERIES.incomingDocuments)).toBeNull();
    expect(missingScopes(keyOf('INCOMING_READ').key, KEY_QUERIES.workFiles)).toEqual(['WORK_FILES_READ']);
    expect(missingScopes(keyOf('FILES_READ').key, KEY_QUERIES.directive)).toEqual([
      'DIRECTIVES_READ',
      'DIRECTIVES_REPORT',
    ]);
    expect(missingScopes(keyOf().key, KEY_QUERIES.ownKey)).toBeNull();
    expect(missingScopes(keyOf(...ALL_KEY_SCOPES).key, KEY_QUERIES.worklist)).toEqual([]);
    expect(missingScopes(keyOf(...ALL_KEY_SCOPES).key, undefined)).toEqual([]);
  });

  it('has one act in it', () => {
    expect(Object.entries(KEY_MUTATIONS).filter(([, opening]) => opening !== null)).toEqual([
      ['reportProgress', 'DIRECTIVES_REPORT'],
    ]);
  });

  it('has a use for every scope', () => {
    const used = [...Object.values(KEY_QUERIES), ...Object.values(KEY_MUTATIONS)].flat();
    const doors: readonly KeyScope[] = ['FILES_READ', 'EVENTS_HEAR'];
    expect(ALL_KEY_SCOPES.filter((scope) => !used.includes(scope))).toEqual(doors);
  });
});

describe('a key', () => {
  const input = {
    name: 'Phần mềm một cửa',
    purpose: 'Đồng bộ văn bản đến về hệ thống một cửa',
    scopes: ['INCOMING_READ' as const],
    validTo: '2027-11-23',
    addresses: [],
    perMinute: 120,
  };
  const problems = (change: object) =>
    validateNewKey({ ...input, ...change }, { today }).map(({ path, code }) => `${path} ${code}`);

  it('has a name, a purpose, a scope, an end within a year and a pace', () => {
    expect(problems({})).toEqual([]);
    expect(problems({ name: ' ', purpose: 'ngắn', scopes: [], validTo: '', perMinute: 0 })).toEqual([
      'name REQUIRED',
      'purpose TOO_SHORT',
      'scopes REQUIRED',
      'validTo REQUIRED',
      'perMinute OUT_OF_RANGE',
    ]);
    expect(problems({ validTo: '2027-11-24' })).toEqual(['validTo PERIOD_TOO_LONG']);
    expect(problems({ validTo: '2026-11-22' })).toEqual(['validTo DATE_IN_PAST']);
  });

  it('can be limited to books only where books say something', () => {
    expect(problems({ books: ['ARRIVAL'] })).toEqual([]);
    expect(problems({ books: [] })).toEqual(['books REQUIRED']);
    expect(problems({ books: ['ARRIVAL'], scopes: ['INCOMING_READ', 'WORK_FILES_READ'] })).toEqual([
      'books ONLY_FOR_DOCUMENTS',
    ]);
  });

  it('is renewed within the same bounds', () => {
    const renewal = { keyId: '1', version: 1, validTo: today, overlapHours: 169 };
    expect(validateRenewal(renewal, { today }).map(({ path }) => path)).toEqual(['overlapHours']);
  });

  it('is over by being taken back, by its agency, or by its last day', () => {
    const days = { validTo: today, revokedAt: null, agencyWorks: true };
    expect(keyState(days, today)).toBe('IN_FORCE');
    expect(keyState(days, '2026-11-24')).toBe('EXPIRED');
    expect(keyState({ ...days, agencyWorks: false }, '2026-11-24')).toBe('AGENCY_ENDED');
    expect(keyState({ ...days, agencyWorks: false, revokedAt: '2026-11-23T00:00:00.000Z' }, today)).toBe('REVOKED');
  });
});
