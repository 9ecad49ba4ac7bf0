import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { scopeOf } from '@qlvb/domain/permissions';
import { foldText } from '@qlvb/domain/text/fold';
import { ruleSentence } from '../../../shared/api/refusal.ts';
import { useViewer } from '../../../shared/app/viewer.ts';
import { formatDate, formatNumber, positionName } from '../../../shared/lib/format.ts';
import { Badge } from '../../../shared/ui/badge.tsx';
import { EmptyState } from '../../../shared/ui/empty-state.tsx';
import { ErrorState } from '../../../shared/ui/error-state.tsx';
import { PageHeader } from '../../../shared/ui/page-header.tsx';
import { SearchField } from '../../../shared/ui/search-field.tsx';
import { Section } from '../../../shared/ui/section.tsx';
import { ListSkeleton } from '../../../shared/ui/skeletons.tsx';
import { Why } from '../../../shared/ui/why/why.tsx';
import { PostsWithWorkDocument, type PostsWithWorkQuery } from '../components/hand-over-dialog.generated.ts';
import account from '../components/account.module.css';
import classes from '../components/people.module.css';

/** Fetched with the first act; the same dialog as in Người dùng. */
const PeopleDialog = lazy(() => import('../components/people-dialogs.tsx'));

type Post = PostsWithWorkQuery['postsWithWork'][number];

/**
 * Bàn giao việc: the head of the agency (and the administrator) sees what hangs on whom, and gives it to others; the head
 * of a unit the same inside the unit.
 */
export function Component() {
  const { t } = useTranslation('people');
  const { can } = useViewer();
  return (
    <>
      <PageHeader title={t('handOver.title')} actions={<Why list="HAND_OVER" />} />
      {can('identity.hand-over') ? (
        <Posts />
      ) : (
        <EmptyState title={t('units.notYours')}>{t('handOver.whoCould')}</EmptyState>
      )}
    </>
  );
}

function Posts() {
  const { t } = useTranslation('people');
  const { can, viewer } = useViewer();
  const { data, error, refetch } = useQuery(PostsWithWorkDocument);
  const [search, setSearch] = useState('');
  const [asked, setAsked] = useState<Post | null>(null);
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <ListSkeleton />;
  const found = data.postsWithWork.filter(({ position }) =>
    foldText(positionName(position)).includes(foldText(search)),
  );
  const leaving = found.filter(({ lastDay }) => lastDay !== null);
  const others = found.filter(({ lastDay }) => lastDay === null);
  const list = (title: string, posts: readonly Post[]) =>
    posts.length === 0 ? null : (
      <Section title={title} count={posts.length}>
        <ul className={classes.list} aria-label={title}>
          {posts.map((post) => (
            <Item key={post.id} post={post} onAsk={() => setAsked(post)} />
          ))}
        </ul>
      </Section>
    );
  return (
    <div className={account.panel}>
      {scopeOf(viewer.actingAs, 'identity.hand-over') === 'UNIT' ? <p>{t('handOver.inUnit')}</p> : null}
      <SearchField label={t('handOver.find')} value={search} onChange={setSearch} />
      {found.length === 0 ? <EmptyState title={t('handOver.nobody')}>{t('handOver.nobodyText')}</EmptyState> : null}
      {list(t('handOver.leaving'), leaving)}
      {list(t('handOver.others'), others)}
      <Suspense fallback={null}>
        {asked ? (
          <PeopleDialog
            what="end"
            post={{ ...asked, title: asked.position.title }}
            fullName={asked.position.person.fullName}
            ends={can('identity.manage')}
            onClose={() => setAsked(null)}
          />
        ) : null}
      </Suspense>
    </div>
  );
}

function Item({ post, onAsk }: { readonly post: Post; readonly onAsk: () => void }) {
  const { t } = useTranslation('people');
  const { positionId } = useViewer();
  const { position, lastDay, open, receivers } = post;
  const { unit } = position;
  return (
    <li className={classes.item}>
      <p className={classes.head}>
        <span>{unit ? `${positionName(position)}, ${unit.name}` : positionName(position)}</span>
        {lastDay ? <Badge tone="warn">{t('handOver.until', { day: formatDate(lastDay) })}</Badge> : null}
      </p>
      <p>{open === 0 ? t('handOver.none') : t('handOver.count', { count: open, formatted: formatNumber(open) })}</p>
      {receivers.length > 0 ? (
        <p className={classes.dim}>{t('handOver.goesTo', { who: receivers.map(positionName).join('; ') })}</p>
      ) : null}
      {position.id === positionId ? <p className={classes.dim}>{ruleSentence('POST_IS_OWN', [])}</p> : null}
      {open > 0 && position.id !== positionId ? (
        <div className={classes.acts}>
          <Button
            size="xs"
            variant="default"
            aria-label={t('handOver.named', { name: position.person.fullName })}
            onClick={onAsk}
          >
            {t('handOver.submit')}
          </Button>
        </div>
      ) : null}
    </li>
  );
}
