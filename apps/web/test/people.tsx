import { SettingsDocument } from '../src/shared/app/settings.generated.ts';
import { PersonCardDocument, UnitsOfPostsDocument } from '../src/features/identity/components/people.generated.ts';
import { PersonSessionsDocument } from '../src/features/identity/components/sessions.generated.ts';
import { SigningAuthoritiesDocument } from '../src/features/identity/components/signing.generated.ts';
import { AgencyPeopleDocument, AgencyPersonDocument } from '../src/features/identity/pages/people-page.generated.ts';
import { Route, Routes } from 'react-router';
import { Component } from '../src/features/identity/pages/people-page.tsx';

export const AGENCY = { __typename: 'Agency' as const, id: '5', shortName: 'Sở Tài chính' };
export const account = {
  __typename: 'Account' as const,
  username: 'vanthu.stc',
  disabled: false,
  lockedUntil: '2026-11-22T03:00:00.000Z',
  mustChangePassword: false,
  openSessions: 1,
  lastSeenAt: '2026-11-22T02:00:00.000Z',
};
export const listed = (id: string, fullName: string, over: object = {}) => ({
  __typename: 'AgencyPerson' as const,
  person: { __typename: 'Person' as const, id, fullName },
  positions: [
    {
      __typename: 'Position' as const,
      id: `${id}1`,
      title: 'Văn thư',
      unit: null,
      roles: ['REGISTRY_CLERK' as const],
      agency: AGENCY,
    },
  ],
  accountAgency: { __typename: 'Agency' as const, id: '5', shortName: 'Sở Tài chính' },
  account,
  ...over,
});
export const clerk = listed('41', 'Đỗ Thị Én');
export const guest = listed('42', 'Lê Văn Khách', {
  account: null,
  accountAgency: { __typename: 'Agency' as const, id: '9', shortName: 'Sở Nội vụ' },
});
export const people = {
  request: { query: AgencyPeopleDocument, variables: () => true },
  result: {
    data: {
      agencyPeople: {
        __typename: 'AgencyPersonConnection' as const,
        totalCount: 2,
        edges: [clerk, guest].map((node) => ({
          __typename: 'AgencyPersonEdge' as const,
          cursor: node.person.id,
          node,
        })),
        pageInfo: { __typename: 'PageInfo' as const, endCursor: null, hasNextPage: false },
      },
    },
  },
  maxUsageCount: 10,
};
export const onePerson = (agencyPerson: typeof clerk) => ({
  request: { query: AgencyPersonDocument, variables: { personId: agencyPerson.person.id } },
  result: { data: { agencyPerson } },
  maxUsageCount: 10,
});
export const shared = {
  username: account.username,
  fullName: 'Đỗ Thị Én',
  title: 'Văn thư',
  agency: 'STC',
  tryThis: 'Thử',
};
export const settings = (accounts: readonly (typeof shared)[]) => ({
  request: { query: SettingsDocument },
  result: {
    data: {
      settings: {
        __typename: 'Settings' as const,
        maxUploadMegabytes: 50,
        demonstration: {
          __typename: 'Demonstration' as const,
          password: 'bien-xanh',
          accounts: accounts.map((each) => ({ __typename: 'DemonstrationAccount' as const, ...each })),
        },
      },
    },
  },
  maxUsageCount: 10,
});
export const each = [onePerson(clerk), onePerson(guest)];
export const sessions = {
  request: { query: PersonSessionsDocument, variables: () => true },
  result: { data: { personSessions: [] } },
  maxUsageCount: 10,
};
export const post = {
  __typename: 'Post' as const,
  id: '419',
  version: 3,
  validFrom: '2021-01-01',
  validTo: null,
  main: true,
  position: {
    __typename: 'Position' as const,
    id: '419',
    title: 'Chánh Văn phòng',
    roles: ['UNIT_HEAD' as const],
    agency: AGENCY,
    unit: { __typename: 'Unit' as const, id: '8', name: 'Văn phòng' },
  },
  terms: [
    {
      __typename: 'PostTerm' as const,
      id: '1',
      title: 'Phó Chánh Văn phòng',
      validFrom: '2021-01-01',
      validTo: '2024-12-31',
      unit: null,
    },
    {
      __typename: 'PostTerm' as const,
      id: '2',
      title: 'Chánh Văn phòng',
      validFrom: '2025-01-01',
      validTo: null,
      unit: null,
    },
  ],
};
export const card = {
  request: { query: PersonCardDocument, variables: () => true },
  result: {
    data: {
      personCard: {
        __typename: 'PersonCard' as const,
        id: '41',
        version: 1,
        fullName: 'Đỗ Thị Én',
        identifier: null,
        birthOn: null,
        posts: [post],
      },
    },
  },
  maxUsageCount: 10,
};
export const authority = {
  __typename: 'SigningAuthority' as const,
  id: '5',
  version: 1,
  form: 'TL' as const,
  typeCodes: ['CV' as const],
  fields: [],
  matters: null,
  basis: 'Quy chế làm việc',
  validFrom: '2025-01-01',
  validTo: null,
  holds: true,
  position: {
    __typename: 'Position' as const,
    id: '419',
    title: 'Chánh Văn phòng',
    person: { __typename: 'Person' as const, id: '41', fullName: 'Đỗ Thị Én' },
  },
  onBehalfOf: null,
};
export const authorities = {
  request: { query: SigningAuthoritiesDocument, variables: () => true },
  result: { data: { signingAuthorities: [authority] } },
  maxUsageCount: 10,
};
export const units = {
  request: { query: UnitsOfPostsDocument, variables: () => true },
  result: {
    data: {
      agency: {
        __typename: 'Agency' as const,
        id: '5',
        units: [{ __typename: 'Unit' as const, id: '8', name: 'Văn phòng' }],
      },
    },
  },
  maxUsageCount: 10,
};
export const viewer = { permissions: ['identity.manage'] };
export const page = (
  <Routes>
    <Route path="/admin/people/:id?" element={<Component />} />
  </Routes>
);
