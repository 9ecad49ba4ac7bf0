import { describe, expect, it } from 'vitest';
import { availableActions } from '../lifecycle.ts';
import { outgoingLifecycle, type OutgoingFacts } from '../outgoing/lifecycle.ts';
import { can, PERMISSIONS, ROLES } from '../permissions.ts';
import {
  coversPermission,
  coversDocument,
  coversFeature,
  featureOf,
  type StandInLimits,
  typesOfBooks,
} from './scope.ts';
import { overlap } from '../validity.ts';
import { delegationState } from './state.ts';
import { lastDayWithin, validateDelegation } from './validate.ts';

const ALL: StandInLimits = { features: null, books: null, typeCodes: null };
const TODAY = '2026-11-23';

describe('what can be delegated', () => {
  it('is work on documents, directives and work files; never accounts, organisation, journal, repair or voiding', () => {
    const never = PERMISSIONS.filter((permission) => !coversPermission(ALL, permission));
    expect(never).toEqual(
      expect.arrayContaining([
        'identity.manage',
        'organizations.manage',
        'audit.read',
        'exchange.repair',
        'numbering.void',
        'numbering.manage',
      ]),
    );
    for (const permission of never) expect(featureOf(permission)).toBeNull();
  });

  it('is never more than the post has', () => {
    for (const role of ROLES) {
      for (const permission of PERMISSIONS)
        if (can({ roles: [role], only: ALL }, permission)) expect(can({ roles: [role] }, permission)).toBe(true);
    }
  });

  it('changes nothing for whoever acts for oneself', () => {
    for (const permission of PERMISSIONS) expect(coversPermission(null, permission)).toBe(true);
    expect(can({ roles: ['ADMINISTRATOR'], only: null }, 'identity.manage')).toBe(true);
  });

  it('is narrowed by part of the work, by kind and by book', () => {
    const incoming: StandInLimits = { ...ALL, features: ['INCOMING'] };
    expect(coversFeature(incoming, 'INCOMING')).toBe(true);
    expect(coversFeature(incoming, 'OUTGOING')).toBe(false);
    const reports: StandInLimits = { features: ['INCOMING', 'OUTGOING'], books: null, typeCodes: ['BC'] };
    expect(coversDocument(reports, 'INCOMING', 'BC')).toBe(true);
    expect(coversDocument(reports, 'OUTGOING', 'QD')).toBe(false);
    expect(coversPermission(reports, 'exchange.read')).toBe(false);
    const decisions: StandInLimits = { features: ['INCOMING', 'OUTGOING'], books: ['QD'], typeCodes: null };
    expect(coversFeature(decisions, 'INCOMING')).toBe(false);
    expect(coversDocument(decisions, 'OUTGOING', 'QD')).toBe(true);
    expect(coversDocument(decisions, 'OUTGOING', 'NQ')).toBe(false);
    expect(typesOfBooks(['COMMON'])).toContain('NQ');
  });

  it('leaves directives and work files out as soon as documents are narrowed, also when a row says otherwise', () => {
    const wrong: StandInLimits = { ...ALL, typeCodes: ['BC'] };
    expect(coversFeature(wrong, 'DIRECTIVES')).toBe(false);
    expect(coversFeature(wrong, 'WORK_FILES')).toBe(false);
  });
});

it('is never the signature, and says so', () => {
  const facts: OutgoingFacts = {
    isCopy: false,
    isDrafter: false,
    isOfAgency: true,
    authorityLost: false,
    isHeadOfDraftingUnit: false,
    isSigner: true,
    authorised: true,
    hasFile: true,
    hasSigner: true,
    hasRecipients: true,
    contentChecked: true,
    formChecked: true,
    signed: false,
    numberAllocated: false,
    sealed: false,
  };
  const leader = { positionId: '1', agencyId: '1', unitId: null, roles: ['AGENCY_LEADER'] as const };
  const sign = (actor: Parameters<typeof availableActions>[3]) =>
    availableActions(outgoingLifecycle, 'APPROVAL', facts, actor).find(({ action }) => action === 'SIGN');
  expect(sign({ ...leader, onBehalf: null })).toMatchObject({ available: true });
  expect(sign({ ...leader, onBehalf: {}, only: ALL })).toMatchObject({ code: 'SIGNING_NOT_DELEGATED' });
});

describe('its period', () => {
  const period = { validFrom: '2026-11-20', validTo: '2026-11-30', endedAt: null, postsEnd: null };
  it.each([
    ['first day', '2026-11-20', {}, 'ACTIVE'],
    ['day before', '2026-11-19', {}, 'PENDING'],
    ['last day', '2026-11-30', {}, 'ACTIVE'],
    ['day after', '2026-12-01', {}, 'ENDED'],
    ['taken back', TODAY, { endedAt: '2026-11-22T02:00:00.000Z' }, 'ENDED'],
    ['last day of a post', TODAY, { postsEnd: TODAY }, 'ACTIVE'],
    ['a post has ended', TODAY, { postsEnd: '2026-11-22' }, 'ENDED'],
    ['without a last day', '2036-01-01', { validTo: null }, 'ACTIVE'],
  ])('%s', (_, today, patch, state) => {
    expect(delegationState({ ...period, ...patch }, today)).toBe(state);
  });

  it('overlaps when one day is in both', () => {
    const other = (validFrom: string, validTo: string | null) => overlap(period, { validFrom, validTo });
    expect(other('2026-11-30', '2026-12-05')).toBe(true);
    expect(other('2026-12-01', null)).toBe(false);
    expect(other('2026-01-01', null)).toBe(true);
    expect(other('2026-01-01', '2026-11-19')).toBe(false);
  });

  it('is at most twelve months', () => {
    expect(lastDayWithin('2026-11-23')).toBe('2027-11-23');
    expect(lastDayWithin('2028-02-29')).toBe('2029-02-28');
  });
});

describe('what is entered', () => {
  const input = { kind: 'DELEGATION', toPositionId: '7', validFrom: TODAY, validTo: '2026-12-01' } as const;
  const codes = (patch: object, ofAnother = false): string[] =>
    validateDelegation({ ...input, ...patch }, { today: TODAY, ofAnother }).map(({ path, code }) => `${path} ${code}`);
  it.each([
    [{}, []],
    [{ toPositionId: '' }, ['toPositionId REQUIRED']],
    [{ validTo: null }, ['validTo REQUIRED']],
    [{ kind: 'SECRETARY', validTo: null }, []],
    [{ validFrom: '2026-11-22' }, ['validFrom DATE_IN_PAST']],
    [{ validFrom: '2026-12-02' }, ['validTo DATE_BEFORE_START']],
    [{ validTo: '2027-11-24' }, ['validTo PERIOD_TOO_LONG']],
    [{ features: [] }, ['features REQUIRED']],
    [{ books: ['QD'] }, ['features ONLY_FOR_DOCUMENTS']],
    [{ books: ['QD'], features: ['OUTGOING'] }, []],
    [{ typeCodes: ['QD'], features: ['OUTGOING', 'DIRECTIVES'] }, ['features ONLY_FOR_DOCUMENTS']],
  ])('%o', (patch, expected) => expect(codes(patch)).toEqual(expected));

  it('needs a written basis for the post of another', () => {
    expect(codes({}, true)).toEqual(['basis REQUIRED']);
    expect(codes({ basis: 'Quyết định số 5' }, true)).toEqual([]);
  });
});
