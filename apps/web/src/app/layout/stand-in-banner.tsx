import { useTranslation } from 'react-i18next';
import type { ViewerPartsFragment } from '../../shared/app/viewer.generated.ts';
import { useSession } from '../../shared/app/use-session.ts';
import { formatDate } from '../../shared/lib/format.ts';
import classes from './stand-in-banner.module.css';

/** A plain button, since it stands outside the component library's area. Unmistakable on every page: for whom one acts, and one click back; or that it has ended, until that was read. */
export default function StandInBanner({ viewer }: { readonly viewer: ViewerPartsFragment }) {
  const { t } = useTranslation('delegations');
  const session = useSession();
  const { onBehalf, standInEnded, positions } = viewer;
  const own = positions[0]?.id;
  const text = onBehalf
    ? t(`banner.${onBehalf.kind}`, { fullName: onBehalf.fullName, title: onBehalf.title })
    : t('banner.ended', { fullName: standInEnded });
  return (
    <section className={classes.banner} aria-label={t('title')}>
      <p role={onBehalf ? 'note' : 'alert'}>
        <b>{text}</b> {onBehalf?.validTo ? t('banner.until', { date: formatDate(onBehalf.validTo) }) : null}
      </p>
      {own ? (
        <button type="button" className={classes.button} onClick={() => void session.actAs(own)}>
          {t(onBehalf ? 'banner.stop' : 'banner.back')}
        </button>
      ) : null}
    </section>
  );
}
