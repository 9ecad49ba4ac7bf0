import { useQuery } from '@apollo/client/react';
import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useViewer } from '../../../shared/app/viewer.ts';
import { ErrorState } from '../../../shared/ui/error-state.tsx';
import { PageHeader } from '../../../shared/ui/page-header.tsx';
import { DetailSkeleton } from '../../../shared/ui/skeletons.tsx';
import { PostRights } from '../components/post-rights.tsx';
import { PersonRightsDocument } from './rights-page.generated.ts';
import classes from './rights-page.module.css';

/** Quản trị → Người dùng → quyền: what one person may do, post by post, through which roles, and who gave them. */
export function Component() {
  const { t } = useTranslation('rights');
  const { can, viewer } = useViewer();
  const own = viewer.person.id;
  const { personId = own } = useParams();
  const { data, error, refetch } = useQuery(PersonRightsDocument, { variables: { personId } });
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <DetailSkeleton />;
  const { person, positions } = data.personRights;
  return (
    <>
      <PageHeader title={personId === own ? t('own') : t('title', { name: person.fullName })} />
      <div className={classes.page}>
        {can('identity.manage') ? (
          <Anchor component={Link} to={`/admin/rights?agency=${positions[0]?.position.agency.id ?? ''}`}>
            ← {t('posts.all')}
          </Anchor>
        ) : null}
        <p>{t('lead')}</p>
        {positions.map((post) => (
          <PostRights key={post.position.id} post={post} onReload={() => void refetch()} />
        ))}
      </div>
    </>
  );
}
