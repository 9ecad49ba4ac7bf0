import { IconCheck, IconLogout } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ViewerPartsFragment } from '../../shared/app/viewer.generated.ts';
import { useSession } from '../../shared/app/use-session.ts';
import { formatDate } from '../../shared/lib/format.ts';
import classes from './acting-as.module.css';

interface Capacity {
  readonly key: string;
  readonly positionId: string;
  readonly delegationId: string | null;
  readonly title: string;
  readonly place: string;
}

/** What opens under the button: the own positions, those the person stands in for, and the account. */
export default function Capacities({ viewer, close }: { readonly viewer: ViewerPartsFragment; close(): void }) {
  const { t } = useTranslation('shell');
  const session = useSession();
  const own = viewer.positions.map(({ id, title, unit, agency }): Capacity => ({
    key: id,
    positionId: id,
    delegationId: null,
    title,
    place: [unit?.name, agency.shortName].filter(Boolean).join(' · '),
  }));
  const others = viewer.standIns.map(({ delegationId, kind, validTo, position }): Capacity => ({
    key: `D${delegationId}`,
    positionId: position.id,
    delegationId,
    title: `${t(`acting.behalf.${kind}`)} ${position.person.fullName}`,
    place: [position.title, position.agency.shortName, validTo ? `→ ${formatDate(validTo)}` : '']
      .filter(Boolean)
      .join(' · '),
  }));
  const all = [...own, ...others];
  const now = viewer.onBehalf ? `D${viewer.onBehalf.delegationId}` : viewer.actingAs.id;
  return (
    <>
      <div className={classes.person}>
        <b>{viewer.person.fullName}</b>
        <span>{viewer.username}</span>
      </div>
      <h2 className={classes.heading}>{all.length > 1 ? t('acting.choose') : t('acting.only')}</h2>
      <ul className={classes.list}>
        {all.map(({ key, positionId, delegationId, title, place }) => {
          const current = key === now && !viewer.standInEnded;
          return (
            <li key={key}>
              <button
                type="button"
                className={classes.item}
                aria-current={current || undefined}
                onClick={() => {
                  close();
                  if (!current) void session.actAs(positionId, delegationId);
                }}
              >
                {current ? <IconCheck size={16} aria-hidden /> : <span className={classes.gap} />}
                <span>
                  <b>{title}</b>
                  <span className={classes.place}>{place}</span>
                </span>
              </button>
            </li>
          );
        })}
      </ul>
      <h2 className={classes.heading}>{t('account.menu')}</h2>
      {(['/account/rights', '/delegations', '/account/sessions', '/account/password'] as const).map((page) => (
        <Link key={page} className={classes.signOut} to={page} onClick={close}>
          {t(`nav.${page.replace(/^.*\//, '')}`)}
        </Link>
      ))}
      <button type="button" className={classes.signOut} onClick={() => void session.signOut()}>
        <IconLogout size={16} aria-hidden /> {t('account.signOut')}
      </button>
    </>
  );
}
