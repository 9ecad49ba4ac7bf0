import { isCopy } from '@qlvb/domain/document-types';
import { useTranslation } from 'react-i18next';
import { formatInstant } from '../../../shared/lib/format.ts';
import { OnBehalf } from '../../../shared/ui/stand-in.tsx';
import type { OutgoingDetailFragment } from './outgoing-detail.generated.ts';
import { stepsOf, type StepStatus } from './steps.ts';
import classes from './chain.module.css';

const SIGNS: Readonly<Record<StepStatus, string>> = { done: '✓', current: '●', ahead: '', stopped: '×' };

/** Soạn → nội dung → thể thức → ký → số → phát hành: who did what, and whom it waits for. */
export function Chain({ outgoing }: { outgoing: OutgoingDetailFragment }) {
  const { t } = useTranslation('outgoing');
  return (
    <ol className={classes.chain} aria-label={t('chain.title')}>
      {stepsOf(outgoing.state, outgoing.timeline, isCopy(outgoing.typeCode)).map(({ key, status, by }) => (
        <li
          key={key}
          className={classes.step}
          data-status={status}
          aria-current={status === 'current' ? 'step' : undefined}
        >
          <span className={classes.sign} aria-hidden>
            {SIGNS[status]}
          </span>
          <span className={classes.words}>
            <span className={classes.name}>{t(`chain.${key}`)}</span>{' '}
            <span className={classes.status}>{t(`chain.status.${status}`)}</span>
            {by ? (
              <span className={classes.who}>
                {by.name} · {by.title} · <OnBehalf of={by.onBehalf} />{' '}
                <time dateTime={by.at}>{formatInstant(by.at)}</time>
              </span>
            ) : null}
            {status === 'current' && outgoing.waitingFor ? (
              <span className={classes.who}>{outgoing.waitingFor}</span>
            ) : null}
          </span>
        </li>
      ))}
    </ol>
  );
}
