import { useTranslation } from 'react-i18next';
import { formatInstant, formatSize } from '../../../shared/lib/format.ts';
import { ByStandIn } from '../../../shared/ui/stand-in.tsx';
import type { OutgoingDetailFragment } from './outgoing-detail.generated.ts';
import classes from './items.module.css';

/** Every version of the draft's file, the last one first; none is ever replaced (VI-10). */
export function Versions({ outgoing }: { outgoing: OutgoingDetailFragment }) {
  const { t } = useTranslation('outgoing');
  return (
    <ol className={classes.items}>
      {outgoing.draftVersions.toReversed().map(({ id, versionNumber, file, createdBy, byStandIn, createdAt, note }) => (
        <li key={id}>
          <a href={file.url} target="_blank" rel="noreferrer">
            {t('versions.one', { number: versionNumber })} · {file.name}
          </a>
          <span className={classes.meta}>
            {createdBy.person.fullName} <ByStandIn of={byStandIn} /> · {formatInstant(createdAt)} ·{' '}
            {formatSize(file.size)}
          </span>
          {note ? <span className={classes.note}>{note}</span> : null}
        </li>
      ))}
    </ol>
  );
}
