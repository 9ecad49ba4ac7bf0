import { Anchor, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatDate, formatNumber } from '../../../shared/lib/format.ts';
import { StateBadge } from '../../../shared/ui/state-badge.tsx';
import type { DuplicateCandidatePartsFragment } from './register-letter.generated.ts';
import classes from './duplicate-candidates.module.css';

type Candidate = DuplicateCandidatePartsFragment;
interface Found {
  readonly incoming: Candidate['incoming'];
  readonly kinds: readonly Candidate['kind'][];
}

/** One earlier registration may look alike in both ways; it is shown once. */
function byRegistration(candidates: readonly Candidate[]): Found[] {
  const found = new Map<string, Found>();
  for (const { incoming, kind } of candidates) {
    const kinds = found.get(incoming.id)?.kinds ?? [];
    found.set(incoming.id, { incoming, kinds: kinds.includes(kind) ? kinds : [...kinds, kind] });
  }
  return [...found.values()];
}

/** The registrations a letter looks like (VD-04); they open beside the form, so that nothing typed is left. */
export function DuplicateCandidates({ candidates }: { candidates: readonly Candidate[] }) {
  const { t } = useTranslation('incoming');
  return (
    <ul className={classes.list}>
      {byRegistration(candidates).map(({ incoming, kinds }) => (
        <li key={incoming.id} className={classes.item}>
          <Text component="p" fw={600}>
            {kinds.map((kind) => t(`enums:DuplicateKind.${kind}`)).join('; ')}
          </Text>
          <Anchor href={`/incoming/${incoming.id}`} target="_blank" rel="noopener">
            {incoming.document.symbol} · {incoming.document.subject}
            <span className="visually-hidden"> {t('duplicate.newTab')}</span>
          </Anchor>
          <div className={classes.facts}>
            <span>
              {incoming.arrivalNumber === null
                ? t('duplicate.notAccepted')
                : t('duplicate.arrival', {
                    number: formatNumber(incoming.arrivalNumber),
                    date: formatDate(incoming.arrivedOn),
                  })}
              {' · '}
              {incoming.document.issuerName}, {formatDate(incoming.document.issuedOn)}
            </span>
            <StateBadge of="IncomingState" value={incoming.state} />
          </div>
        </li>
      ))}
    </ul>
  );
}

/** While typing: below the fields, so that none of them moves away from the hand. */
export function DuplicateWarning({ candidates }: { candidates: readonly Candidate[] }) {
  const { t } = useTranslation('incoming');
  return (
    <div role="status" className={classes.live}>
      {candidates.length > 0 ? (
        <div className={classes.warning}>
          <Text component="p" fw={600} className={classes.title}>
            {t('duplicate.liveTitle')}
          </Text>
          <DuplicateCandidates candidates={candidates} />
        </div>
      ) : null}
    </div>
  );
}
