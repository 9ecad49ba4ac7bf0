import { useQuery } from '@apollo/client/react';
import { TextInput } from '@mantine/core';
import type { AccessFilter, AccessObjectType } from '@qlvb/contract/types';
import { useTranslation } from 'react-i18next';
import { useAddress } from '../../../shared/hooks/use-address.ts';
import { useViewer } from '../../../shared/app/viewer.ts';
import { AccessTable } from '../../../shared/ui/circulation/access-table.tsx';
import { DateField } from '../../../shared/ui/date-field.tsx';
import { EmptyState } from '../../../shared/ui/empty-state.tsx';
import { PageHeader } from '../../../shared/ui/page-header.tsx';
import { Select } from '../../../shared/ui/select.tsx';
import { Why } from '../../../shared/ui/why/why.tsx';
import { AccessPeopleDocument, type AccessPeopleQuery } from './access-page.generated.ts';
import classes from './access-page.module.css';

const TYPES = ['INCOMING', 'OUTGOING', 'DIRECTIVE', 'WORK_FILE'] as const satisfies readonly AccessObjectType[];

/** Quản trị → Nhật ký truy cập: who of the agency read what, by person, object and period. */
export function Component() {
  const { t } = useTranslation('circulation');
  const { can } = useViewer();
  return (
    <>
      <PageHeader title={t('access.title')} actions={<Why list="ACCESS_RECORD" />} />
      <div className={classes.body}>
        {can('access.read') ? <Record /> : <EmptyState title={t('access.notYours')}>{t('access.whoCould')}</EmptyState>}
      </div>
    </>
  );
}

/** Somebody of several posts stands once. */
function peopleOf(data: AccessPeopleQuery | undefined) {
  return [...new Map((data?.ownPositions ?? []).map(({ person }) => [person.id, person.fullName]))];
}

function Record() {
  const { t } = useTranslation('circulation');
  const [params, setAddress] = useAddress();
  const { data } = useQuery(AccessPeopleDocument);
  const type = TYPES.find((known) => known === params.get('type')) ?? null;
  const id = params.get('id') ?? '';
  const filter: AccessFilter = {
    personId: params.get('person'),
    from: params.get('from'),
    to: params.get('to'),
    objectKind: type,
    objectId: type !== null && /^\d+$/.test(id) ? id : null,
  };
  const set = (name: string, value: string | null) => setAddress({ [name]: value });
  return (
    <>
      <div className={classes.filters} role="search">
        <Select
          label={t('access.person')}
          placeholder={t('access.everybody')}
          data={peopleOf(data).map(([value, label]) => ({ value, label }))}
          value={params.get('person')}
          onChange={(value) => set('person', value)}
          searchable
          clearable
        />
        <DateField label={t('access.from')} value={params.get('from')} onChange={(value) => set('from', value)} />
        <DateField label={t('access.to')} value={params.get('to')} onChange={(value) => set('to', value)} />
        <Select
          label={t('access.object')}
          placeholder={t('access.everyObject')}
          data={TYPES.map((value) => ({ value, label: t(`type.${value}`) }))}
          value={type}
          onChange={(value) => set('type', value)}
          clearable
        />
        {type === null ? null : (
          <TextInput
            label={t('access.objectId')}
            description={t('access.objectIdHint')}
            inputMode="numeric"
            value={id}
            onChange={(event) => set('id', event.currentTarget.value)}
          />
        )}
      </div>
      <AccessTable filter={filter} />
    </>
  );
}
