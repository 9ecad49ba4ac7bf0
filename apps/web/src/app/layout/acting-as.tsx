import { IconChevronDown } from '@tabler/icons-react';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { ViewerPartsFragment } from '../../shared/app/viewer.generated.ts';
import classes from './acting-as.module.css';
import { TopPanel } from './top-panel.tsx';

const Capacities = lazy(() => import('./capacities.tsx'));

/** One person, several positions, and those they stand in for: every act is done as the one shown here. */
export function ActingAs({ viewer }: { readonly viewer: ViewerPartsFragment }) {
  const { t } = useTranslation('shell');
  const { onBehalf, actingAs, person } = viewer;
  const label = onBehalf ? t(`acting.behalf.${onBehalf.kind}`) : t('acting.label');
  const title = onBehalf ? `${onBehalf.fullName} – ${onBehalf.title}` : actingAs.title;
  return (
    <TopPanel
      label={`${label} ${title}, ${person.fullName}`}
      buttonClass={`${classes.button} ${onBehalf ? classes.behalf : ''}`}
      button={
        <>
          <span className={classes.initials} aria-hidden>
            {initials(person.fullName)}
          </span>
          <span className={classes.text}>
            <span className={classes.label}>{label} </span>
            <b>{title}</b>
          </span>
          <IconChevronDown size={14} aria-hidden />
        </>
      }
    >
      {(close) => (
        <Suspense fallback={null}>
          <Capacities viewer={viewer} close={close} />
        </Suspense>
      )}
    </TopPanel>
  );
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
