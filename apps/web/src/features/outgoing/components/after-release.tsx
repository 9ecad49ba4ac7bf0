import { Alert, Button } from '@mantine/core';
import { isCopy } from '@qlvb/domain/document-types';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useViewer } from '../../../shared/app/viewer.ts';
import { formatDate, formatInstant, formatNumber, positionName } from '../../../shared/lib/format.ts';
import { Facts } from '../../../shared/ui/facts.tsx';
import { Section } from '../../../shared/ui/section.tsx';
import type { OutgoingDetailFragment } from './outgoing-detail.generated.ts';

/** What became of an issued document: recalled, replaced, corrected; and what it does itself to an earlier one. */
export default function AfterRelease({ outgoing }: { outgoing: OutgoingDetailFragment }) {
  const { t } = useTranslation('release');
  const { can } = useViewer();
  const { id, amendment, recall, document, state } = outgoing;
  // A copy that is wrong is recalled and made again.
  const drafts = can('outgoing.draft') && !isCopy(outgoing.typeCode);
  const later = document?.amendedBy ?? [];
  const paper = ({ symbol, issuedOn }: { symbol: string; issuedOn: string }) =>
    t('standing.paper', { symbol, date: formatDate(issuedOn) });
  return (
    <Section title={t('standing.title')}>
      {recall ? (
        <Alert color="red" variant="light" title={t('standing.recalled')}>
          <p>{recall.reason}</p>
          <p>
            {t('standing.recalledBy', {
              who: positionName(recall.recalledBy),
              when: formatInstant(recall.recalledAt),
            })}
          </p>
          <p>
            <strong>
              {recall.toldCount === 0
                ? t('standing.notYet')
                : t('standing.copies', {
                    cancelled: formatNumber(recall.cancelledCount),
                    told: formatNumber(recall.toldCount),
                  })}
            </strong>
          </p>
        </Alert>
      ) : null}
      <Facts
        items={[
          {
            label: amendment ? t(`standing.amends.${amendment.kind}`) : '',
            value: amendment ? (
              amendment.outgoing ? (
                <Link to={`/outgoing/${amendment.outgoing.id}`}>{paper(amendment)}</Link>
              ) : (
                paper(amendment)
              )
            ) : null,
          },
          ...later.map((each) => ({ label: t(`standing.amendedBy.${each.kind}`), value: paper(each) })),
        ]}
      />
      {drafts && state === 'ISSUED' ? (
        <Button size="xs" variant="default" component={Link} to={`/outgoing/amend?of=${id}&kind=CORRECTS`} mr={8}>
          {t('standing.correct')}
        </Button>
      ) : null}
      {drafts && document ? (
        <Button size="xs" variant="default" component={Link} to={`/outgoing/amend?of=${id}&kind=REPLACES`}>
          {t('standing.replace')}
        </Button>
      ) : null}
    </Section>
  );
}
