import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { useViewer } from '../../../shared/app/viewer.ts';
import { AgencyInCarePicker, useAgencyInCare } from '../../../shared/ui/agency-in-care.tsx';
import { DataList } from '../../../shared/ui/data-list.tsx';
import { EmptyState } from '../../../shared/ui/empty-state.tsx';
import { ListRow } from '../../../shared/ui/list-row.tsx';
import { PageHeader } from '../../../shared/ui/page-header.tsx';
import { Why } from '../../../shared/ui/why/why.tsx';
import { AgencyPostsDocument } from './posts-page.generated.ts';

/** Who has which role in an agency; the administrator of the province chooses which one. */
export function Component() {
  const { t } = useTranslation('rights');
  const { agencyId: own } = useViewer();
  const agencyId = useAgencyInCare().agencyId ?? own;
  const { data, error, loading, refetch } = useQuery(AgencyPostsDocument, { variables: { agencyId } });
  const posts = data?.agencyPosts ?? [];
  return (
    <>
      <PageHeader title={t('posts.title')} actions={<Why list="PEOPLE" />}>
        <AgencyInCarePicker label={t('posts.agency')} />
      </PageHeader>
      <DataList
        label={t('posts.list')}
        list={{
          nodes: posts,
          loading: loading && !data,
          error: data ? undefined : error,
          refetch: () => void refetch(),
        }}
        getId={({ id }) => id}
        href={({ person }) => `/admin/people/${person.id}/rights`}
        empty={<EmptyState title={t('posts.none')}>{t('posts.noneText')}</EmptyState>}
        renderItem={({ person, title, unit, agency, roles }) => (
          <ListRow
            meta={[title, unit?.name ?? agency.shortName].join(', ')}
            title={person.fullName}
            footer={roles.map((role) => t(`enums:Role.${role}`)).join(', ')}
          />
        )}
      />
    </>
  );
}
