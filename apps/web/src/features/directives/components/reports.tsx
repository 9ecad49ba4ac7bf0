import { useTranslation } from 'react-i18next';
import { formatDate, formatInstant } from '../../../shared/lib/format.ts';
import { Facts } from '../../../shared/ui/facts.tsx';
import type { DirectiveDetailFragment } from './directive-detail.generated.ts';
import classes from './items.module.css';

/** What the lead agency has reported, the last first; a result with the document that proves it (NV-03). */
export function Reports({ directive }: { directive: DirectiveDetailFragment }) {
  const { t } = useTranslation('directives');
  if (directive.reports.length === 0) return <p className={classes.none}>{t('reports.none')}</p>;
  return (
    <ol className={classes.items}>
      {directive.reports.toReversed().map((report) => (
        <li key={report.id}>
          <span className={classes.line}>
            <strong>{t(`enums:DirectiveReportKind.${report.kind}`)}</strong>
            <span>{report.percent} %</span>
          </span>
          <span className={classes.text}>{report.content}</span>
          <Facts
            items={[
              { label: t('fields.difficulty'), value: report.difficulty },
              { label: t('fields.proposal'), value: report.proposal },
              {
                label: t('fields.evidence'),
                value: report.evidence
                  ? `${report.evidence.symbol} · ${formatDate(report.evidence.issuedOn)} · ${report.evidence.subject}`
                  : null,
              },
            ]}
          />
          <span className={classes.meta}>
            {report.reportedBy
              ? `${report.reportedBy.person.fullName} · ${report.reportedBy.title}`
              : t('reports.byKey', { name: report.reportedByKey })}{' '}
            · <time dateTime={report.reportedAt}>{formatInstant(report.reportedAt)}</time>
          </span>
        </li>
      ))}
    </ol>
  );
}
