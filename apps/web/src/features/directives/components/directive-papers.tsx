import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DocumentPane } from '../../../shared/ui/document-pane.tsx';
import { FilterTabs } from '../../../shared/ui/filter-tabs.tsx';
import { Why } from '../../../shared/ui/why/why.tsx';
import type { DirectiveDetailFragment, DirectiveSourceFragment } from './directive-detail.generated.ts';
import classes from './directive-papers.module.css';

/** The document the directive comes from, and those handed in as evidence. */
export function DirectivePapers({ directive }: { directive: DirectiveDetailFragment }) {
  const { t } = useTranslation('directives');
  const { source, sourceClause } = directive;
  const [chosen, setChosen] = useState(source.id);
  const evidence = directive.reports.flatMap((report) => (report.evidence ? [report.evidence] : []));
  const papers = [source, ...evidence].filter(({ id }, at, all) => all.findIndex((one) => one.id === id) === at);
  const shown: DirectiveSourceFragment = papers.find(({ id }) => id === chosen) ?? source;
  return (
    <>
      <div className={classes.head}>
        {papers.length > 1 ? (
          <FilterTabs
            label={t('papers.pick')}
            value={shown.id}
            onChange={setChosen}
            options={papers.map(({ id, symbol }) => ({
              value: id,
              label: t(id === source.id ? 'papers.source' : 'papers.evidence', { symbol }),
            }))}
          />
        ) : null}
        {shown.id === source.id && sourceClause ? (
          <p className={classes.clause}>{t('papers.clause', { clause: sourceClause })}</p>
        ) : null}
        <div>
          <Why type="DOCUMENT" id={shown.id} />
        </div>
      </div>
      <DocumentPane key={shown.id} files={shown.files} title={shown.symbol} />
    </>
  );
}
