import { useTranslation } from 'react-i18next';
import type { AuditEntryPartsFragment } from '../api/fragments.generated.ts';
import { auditSentence } from '../api/audit-sentence.ts';
import { formatInstant } from '../lib/format.ts';
import classes from './timeline.module.css';

/** The journal of an object: who, as what, when, did what; newest first, as people ask “what happened last?”. */
export function Timeline({ entries }: { readonly entries: readonly AuditEntryPartsFragment[] }) {
  const { t } = useTranslation();
  if (entries.length === 0) return <p className={classes.empty}>{t('timeline.empty')}</p>;
  return (
    <ol className={classes.line}>
      {entries.toReversed().map((entry) => {
        const { sentence, said } = auditSentence(entry);
        return (
          <li key={entry.id} className={classes.entry} title={t('timeline.hash', { hash: entry.hash })}>
            <p>
              <b className={classes.name}>{entry.actorName}</b>{' '}
              {entry.onBehalf ? (
                <b className={classes.behalf}>
                  {t(`audit:onBehalf.${entry.onBehalf.kind}`, {
                    fullName: entry.onBehalf.fullName,
                    title: entry.onBehalf.title,
                  })}
                </b>
              ) : null}{' '}
              <span>{sentence}</span>
            </p>
            {said ? <blockquote className={classes.said}>{said}</blockquote> : null}
            <p className={classes.meta}>
              <time dateTime={entry.at}>{formatInstant(entry.at)}</time> ·{' '}
              {t('timeline.as', { title: entry.actorTitle, agency: entry.actorAgency })}
            </p>
          </li>
        );
      })}
    </ol>
  );
}
