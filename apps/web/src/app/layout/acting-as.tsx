import { useApolloClient } from '@apollo/client/react';
import { IconCheck, IconChevronDown, IconLogout } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { errorFacts, errorSentence } from '../../shared/api/errors.ts';
import { ruleSentence } from '../../shared/api/refusal.ts';
import { ViewerDocument, type ViewerPartsFragment } from '../../shared/app/viewer.generated.ts';
import { toast } from '../../shared/ui/toasts.ts';
import classes from './acting-as.module.css';
import { ActAsDocument, SignOutDocument } from './session.generated.ts';
import { TopPanel } from './top-panel.tsx';

/** One person, several positions: every act is done as the one shown here. */
export function ActingAs({ viewer }: { readonly viewer: ViewerPartsFragment }) {
  const { t } = useTranslation('shell');
  const session = useSession(viewer);
  const { title } = viewer.actingAs;
  return (
    <TopPanel
      label={`${t('acting.label')} ${title}, ${viewer.person.fullName}`}
      buttonClass={classes.button}
      button={
        <>
          <span className={classes.initials} aria-hidden>
            {initials(viewer.person.fullName)}
          </span>
          <span className={classes.text}>
            <span className={classes.label}>{t('acting.label')} </span>
            <b>{title}</b>
          </span>
          <IconChevronDown size={14} aria-hidden />
        </>
      }
    >
      {(close) => (
        <>
          <div className={classes.person}>
            <b>{viewer.person.fullName}</b>
            <span>{viewer.username}</span>
          </div>
          <h2 className={classes.heading}>{viewer.positions.length > 1 ? t('acting.choose') : t('acting.only')}</h2>
          <ul className={classes.list}>
            {viewer.positions.map((position) => {
              const current = position.id === viewer.actingAs.id;
              return (
                <li key={position.id}>
                  <button
                    type="button"
                    className={classes.item}
                    aria-current={current || undefined}
                    onClick={() => {
                      close();
                      void session.actAs(position.id);
                    }}
                  >
                    {current ? <IconCheck size={16} aria-hidden /> : <span className={classes.gap} />}
                    <span>
                      <b>{position.title}</b>
                      <span className={classes.place}>
                        {[position.unit?.name, position.agency.shortName].filter(Boolean).join(' · ')}
                      </span>
                    </span>
                  </button>
                </li>
              );
            })}
          </ul>
          <h2 className={classes.heading}>{t('account.menu')}</h2>
          {(['sessions', 'password'] as const).map((page) => (
            <Link key={page} className={classes.signOut} to={`/account/${page}`} onClick={close}>
              {t(`nav.${page}`)}
            </Link>
          ))}
          <button type="button" className={classes.signOut} onClick={() => void session.signOut()}>
            <IconLogout size={16} aria-hidden /> {t('account.signOut')}
          </button>
        </>
      )}
    </TopPanel>
  );
}

/** Another position sees other things: nothing of the former one may stay in memory. */
function useSession(viewer: ViewerPartsFragment) {
  const { t } = useTranslation('shell');
  const client = useApolloClient();
  const navigate = useNavigate();

  const failed = (error: unknown) => toast({ tone: 'danger', text: errorSentence(errorFacts(error)) });

  const actAs = async (positionId: string) => {
    if (positionId === viewer.actingAs.id) return;
    try {
      const { data } = await client.mutate({ mutation: ActAsDocument, variables: { positionId } });
      if (!data) return;
      if (data.actAs.__typename === 'RuleRefused') {
        toast({ tone: 'danger', text: ruleSentence(data.actAs.code, data.actAs.params) });
        return;
      }
      const next = data.actAs.viewer;
      await navigate('/worklist');
      // Forgets everything and asks again, first of all who is here.
      await client.resetStore();
      const { title, agency } = next.actingAs;
      toast({ tone: 'ok', text: t('acting.done', { title, agency: agency.shortName }) });
    } catch (error) {
      failed(error);
    }
  };

  const signOut = async () => {
    try {
      await client.mutate({ mutation: SignOutDocument });
      // First forgotten, then gone: the sign-in page must not find the former person.
      await client.clearStore();
      client.writeQuery({ query: ViewerDocument, data: { viewer: null } });
      await navigate('/sign-in', { replace: true });
    } catch (error) {
      failed(error);
    }
  };
  return { actAs, signOut };
}

/** Given name last in Vietnamese: middle and given name tell people apart better than the family name. */
function initials(fullName: string): string {
  return fullName
    .split(/\s+/)
    .slice(-2)
    .map((word) => word.charAt(0))
    .join('')
    .toUpperCase();
}
