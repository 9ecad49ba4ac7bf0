import { useQuery } from '@apollo/client/react';
import { isOver } from '@qlvb/domain/validity';
import { Button } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../../shared/api/use-act.ts';
import { useViewer } from '../../../shared/app/viewer.ts';
import { formatDate, todayInVietnam } from '../../../shared/lib/format.ts';
import { Badge } from '../../../shared/ui/badge.tsx';
import { RefusalAlert } from '../../../shared/ui/refusal-alert.tsx';
import { Pending } from '../../../shared/ui/pending.tsx';
import { Section } from '../../../shared/ui/section.tsx';
import { Why } from '../../../shared/ui/why/why.tsx';
import { MakeMainPostDocument, PersonCardDocument, type PostPartsFragment } from './people.generated.ts';
import { KeptAct } from './kept-act.tsx';
import { SigningSection } from './signing-section.tsx';
import classes from './people.module.css';

/** Fetched with the first act. */
const PeopleDialog = lazy(() => import('./people-dialogs.tsx'));

type Asking =
  | { readonly what: 'add' | 'rename' }
  | { readonly what: 'change' | 'end'; readonly post: PostPartsFragment };

interface PostsSectionProps {
  readonly personId: string;
  /** Of the account, where it is answered for here; null where another agency does. */
  readonly username: string | null;
}

/** Posts of one person in the agency, with their days and former titles, and what each may sign as. */
export function PostsSection({ personId, username }: PostsSectionProps) {
  const { t } = useTranslation('people');
  const { agencyId: own } = useViewer();
  const inCare = username !== null;
  const query = useQuery(PersonCardDocument, { variables: { personId } });
  const [asking, setAsking] = useState<Asking | null>(null);
  const card = query.data?.personCard;
  if (!card) return <Pending query={query} />;
  const close = () => setAsking(null);
  return (
    <>
      <Section
        title={t('posts')}
        count={card.posts.length}
        actions={
          <span className={classes.acts}>
            {inCare ? (
              <Button size="xs" variant="default" onClick={() => setAsking({ what: 'rename' })}>
                {t('rename')}
              </Button>
            ) : null}
            <Button size="xs" variant="default" onClick={() => setAsking({ what: 'add' })}>
              {t('addPostShort')}
            </Button>
          </span>
        }
      >
        <ul className={classes.list} aria-label={t('posts')}>
          {card.posts.map((post) => (
            <PostItem key={post.id} post={post} username={username} onAsk={(what) => setAsking({ what, post })} />
          ))}
        </ul>
      </Section>
      <SigningSection posts={card.posts} />
      <Suspense fallback={null}>
        {asking?.what === 'add' ? (
          <PeopleDialog
            what="post"
            agencyId={card.posts[0]?.position.agency.id ?? own}
            person={card}
            onClose={close}
            onAdded={close}
          />
        ) : null}
        {asking?.what === 'rename' ? <PeopleDialog what="rename" card={card} onClose={close} /> : null}
        {asking?.what === 'change' ? <PeopleDialog what="change" post={asking.post} onClose={close} /> : null}
        {asking?.what === 'end' ? (
          <PeopleDialog
            what="end"
            post={{ ...asking.post, title: asking.post.position.title, lastDay: asking.post.validTo }}
            fullName={card.fullName}
            ends
            onClose={close}
          />
        ) : null}
      </Suspense>
    </>
  );
}

function PostItem({
  post,
  username,
  onAsk,
}: {
  readonly post: PostPartsFragment;
  readonly username: string | null;
  readonly onAsk: (what: 'change' | 'end') => void;
}) {
  const { t } = useTranslation('people');
  const { positionId, agencyId: own } = useViewer();
  const main = useAct(MakeMainPostDocument, { done: t('mainDone') });
  const { position, validFrom, validTo, terms } = post;
  const today = todayInVietnam();
  const over = isOver(post, today);
  return (
    <li className={classes.item}>
      <p className={classes.head}>
        <span>
          {[position.title, position.unit?.name, position.agency.id === own ? null : position.agency.shortName]
            .filter(Boolean)
            .join(', ')}
        </span>
        {post.main ? <Badge tone="plain">{t('main')}</Badge> : null}
        {over ? <Badge tone="plain">{t('over')}</Badge> : null}
        {validFrom > today ? <Badge tone="warn">{t('coming')}</Badge> : null}
        <Why type="POSITION" id={position.id} />
      </p>
      <p>
        {days(t, validFrom, validTo)}
        {position.roles.length > 0 ? ` · ${position.roles.map((role) => t(`enums:Role.${role}`)).join(', ')}` : null}
      </p>
      {terms.length > 1 ? (
        <ul className={classes.dim} aria-label={t('terms')}>
          {terms.map((term) => (
            <li key={term.id}>
              {days(t, term.validFrom, term.validTo)}: {term.unit ? `${term.title}, ${term.unit.name}` : term.title}
            </li>
          ))}
        </ul>
      ) : null}
      <RefusalAlert refusal={main.refusal} />
      {over ? null : (
        <div className={classes.acts}>
          <Button
            size="xs"
            variant="default"
            aria-label={t('changeNamed', { title: position.title })}
            onClick={() => onAsk('change')}
          >
            {t('change')}
          </Button>
          {position.id === positionId ? null : (
            <KeptAct
              size="xs"
              username={username}
              word={t('end')}
              name={t('endNamed', { title: position.title })}
              onClick={() => onAsk('end')}
            />
          )}
          {post.main || username === null ? null : (
            <Button
              size="xs"
              variant="default"
              loading={main.pending}
              onClick={() => void main.run({ input: { positionId: post.id, version: post.version } })}
            >
              {t('makeMain')}
            </Button>
          )}
        </div>
      )}
    </li>
  );
}

type Words = ReturnType<typeof useTranslation<'people'>>['t'];

const days = (t: Words, from: string, to: string | null): string =>
  to === null ? t('since', { from: formatDate(from) }) : t('between', { from: formatDate(from), to: formatDate(to) });
