import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import type { AccountState } from '@qlvb/contract/types';
import { useConnection } from '../../../shared/api/use-connection.ts';
import { useAddress } from '../../../shared/hooks/use-address.ts';
import { useViewer } from '../../../shared/app/viewer.ts';
import { AgencyInCarePicker, useAgencyInCare } from '../../../shared/ui/agency-in-care.tsx';
import { DataList } from '../../../shared/ui/data-list.tsx';
import { EmptyState } from '../../../shared/ui/empty-state.tsx';
import { FilterTabs } from '../../../shared/ui/filter-tabs.tsx';
import { ListRow } from '../../../shared/ui/list-row.tsx';
import { PageHeader } from '../../../shared/ui/page-header.tsx';
import { SearchField } from '../../../shared/ui/search-field.tsx';
import { SplitView } from '../../../shared/ui/split-view.tsx';
import { Unavailable } from '../../../shared/ui/unavailable.tsx';
import { Why } from '../../../shared/ui/why/why.tsx';
import { OneTimePassword } from '../components/one-time-password.tsx';
import { AccountPanel } from '../components/account-panel.tsx';
import { AccountStates } from '../components/account-states.tsx';
import { PeopleMenu } from '../components/people-menu.tsx';
import { AgencyPeopleDocument, AgencyPersonDocument } from './people-page.generated.ts';

const STATES = ['LOCKED', 'MUST_CHANGE_PASSWORD', 'DISABLED'] as const satisfies readonly AccountState[];

/** Fetched with the first act. */
const PeopleDialog = lazy(() => import('../components/people-dialogs.tsx'));

/** Quản trị → Người dùng: the people of the agency and their accounts, the open one beside the list. */
export function Component() {
  const { t } = useTranslation('accounts');
  const { can } = useViewer();
  if (can('identity.manage')) return <People />;
  return (
    <>
      <PageHeader title={t('people.title')} />
      <EmptyState title={t('people.notYours')}>{t('people.whoCould')}</EmptyState>
    </>
  );
}

function People() {
  const { t } = useTranslation('accounts');
  const { id } = useParams();
  const navigate = useNavigate();
  const [params, setAddress] = useAddress();
  const search = params.get('q') ?? '';
  const state = STATES.find((known) => known === params.get('state')) ?? null;
  const { agencyId, mayChoose } = useAgencyInCare({ everywhere: true });
  const list = useConnection(AgencyPeopleDocument, {
    variables: {
      filter: { agencyId, everywhere: agencyId === null, search: search || null, state },
    },
    select: (data) => data.agencyPeople,
  });
  // Who is open stays open while the list is narrowed.
  const { data: one } = useQuery(AgencyPersonDocument, { variables: { personId: id ?? '' }, skip: id === undefined });
  const opened = one?.agencyPerson;
  const narrowed = search !== '' || state !== null;
  const set = (name: string, value: string) => setAddress({ [name]: value });
  const [adding, setAdding] = useState<'person' | 'post' | null>(null);
  const [secret, setSecret] = useState<{ personId: string; password: string; validUntil: string } | null>(null);
  const show = (personId: string) => {
    setAdding(null);
    void navigate({ pathname: `/admin/people/${personId}`, search: params.toString() });
  };
  return (
    <>
      <Suspense fallback={null}>
        {adding === 'person' && agencyId !== null ? (
          <PeopleDialog
            what="person"
            agencyId={agencyId}
            onClose={() => setAdding(null)}
            onAdded={({ person, oneTimePassword, validUntil }) => {
              setSecret({ personId: person.id, password: oneTimePassword, validUntil });
              show(person.id);
            }}
          />
        ) : null}
        {adding === 'post' && agencyId !== null ? (
          <PeopleDialog what="post" agencyId={agencyId} onClose={() => setAdding(null)} onAdded={show} />
        ) : null}
      </Suspense>
      <SplitView
        listLabel={t('people.list')}
        open={id !== undefined}
        onBack={() => void navigate({ pathname: '/admin/people', search: params.toString() })}
        detailsLabel={t('people.account')}
        {...(opened
          ? {
              details: (
                <>
                  {secret?.personId === opened.person.id ? (
                    <OneTimePassword {...secret} fullName={opened.person.fullName} onNoted={() => setSecret(null)} />
                  ) : null}
                  <AccountPanel key={opened.person.id} listed={opened} />
                </>
              ),
            }
          : {})}
        list={
          <>
            <PageHeader
              title={t('people.title')}
              {...(list.total === null ? {} : { count: list.total })}
              actions={
                <>
                  <Why list="PEOPLE" />
                  {agencyId === null ? (
                    <Unavailable word={t('people:addPerson')}>
                      <p>{t('people:chooseAgency')}</p>
                    </Unavailable>
                  ) : (
                    <Button px="sm" onClick={() => setAdding('person')}>
                      {t('people:addPerson')}
                    </Button>
                  )}
                  <PeopleMenu
                    search={params.toString()}
                    onAddPost={agencyId === null ? null : () => setAdding('post')}
                  />
                </>
              }
            >
              <AgencyInCarePicker label={t('people:agency')} everywhereLabel={t('people:everywhere')} />
              <FilterTabs
                label={t('people.tabs')}
                value={state ?? 'ALL'}
                onChange={(value) => set('state', value === 'ALL' ? '' : value)}
                options={[
                  { value: 'ALL', label: t('people.all') },
                  ...STATES.map((value) => ({ value, label: t(`states.${value}`) })),
                ]}
              />
              <SearchField label={t('people.search')} value={search} onChange={(value) => set('q', value)} />
            </PageHeader>
            <DataList
              label={t('people.list')}
              list={list}
              getId={({ person }) => person.id}
              href={({ person }) => `/admin/people/${person.id}?${params}`}
              selectedId={id}
              empty={
                <EmptyState title={t('people.none')}>{t(narrowed ? 'people.noneText' : 'people:nobodyYet')}</EmptyState>
              }
              renderItem={({ person, positions, account, accountAgency }) => (
                <ListRow
                  meta={account?.username ?? t('people.runBy', { agency: accountAgency.shortName })}
                  title={person.fullName}
                  badge={<AccountStates account={account} />}
                  footer={positions
                    .map(({ title, agency }) => (mayChoose ? `${title}, ${agency.shortName}` : title))
                    .join('; ')}
                />
              )}
            />
          </>
        }
      />
    </>
  );
}
