import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatInstant } from '../../../shared/lib/format.ts';
import { DocumentPane } from '../../../shared/ui/document-pane.tsx';
import { EmptyState } from '../../../shared/ui/empty-state.tsx';
import { Select } from '../../../shared/ui/select.tsx';
import type { OutgoingDetailFragment } from './outgoing-detail.generated.ts';
import classes from './outgoing-paper.module.css';

const ISSUED = 'issued';

/** The issued document, or the last version of the draft; any former version is a choice away (VI-10). */
export function OutgoingPaper({ outgoing }: { outgoing: OutgoingDetailFragment }) {
  const { t } = useTranslation('outgoing');
  const { document, draftVersions, symbol, subject } = outgoing;
  const last = draftVersions.at(-1);
  const [chosen, setChosen] = useState<string | null>(null);
  const value = chosen ?? (document ? ISSUED : (last?.id ?? null));
  const version = draftVersions.find(({ id }) => id === value);
  if (!document && !last) return <EmptyState title={t('paper.none')}>{t('paper.noneNext')}</EmptyState>;
  const options = [
    ...(document ? [{ value: ISSUED, label: t('paper.issued', { symbol: document.symbol }) }] : []),
    ...draftVersions.toReversed().map(({ id, versionNumber, createdAt }) => ({
      value: id,
      label: t('paper.version', { number: versionNumber, when: formatInstant(createdAt) }),
    })),
  ];
  return (
    <>
      {options.length > 1 ? (
        <div className={classes.picker}>
          <Select
            className={classes.select}
            aria-label={t('paper.pick')}
            data={options}
            value={value}
            onChange={setChosen}
            allowDeselect={false}
          />
          {version && version.id !== last?.id ? <p className={classes.old}>{t('paper.notLast')}</p> : null}
        </div>
      ) : null}
      <DocumentPane
        key={value}
        files={version ? [version.file] : (document?.files ?? [])}
        title={version ? t('paper.versionTitle', { number: version.versionNumber }) : (symbol ?? subject)}
      />
    </>
  );
}
