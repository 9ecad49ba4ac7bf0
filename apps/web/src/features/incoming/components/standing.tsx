import { Alert } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatDate, formatInstant, positionName } from '../../../shared/lib/format.ts';
import { Facts } from '../../../shared/ui/facts.tsx';
import type { IncomingDetailFragment } from './incoming-detail.generated.ts';

/** Whether the issuer still stands by the document: recalled, replaced, corrected (NĐ 30/2020 đ.18). */
export default function Standing({ incoming }: { incoming: IncomingDetailFragment }) {
  const { t } = useTranslation('release');
  const { recall, document } = incoming;
  const paper = ({ symbol, issuedOn }: { symbol: string; issuedOn: string }) =>
    t('standing.paper', { symbol, date: formatDate(issuedOn) });
  return (
    <>
      {recall ? (
        <Alert color="red" variant="light" title={t('copy.title')}>
          <p>{t('copy.why', { reason: recall.reason })}</p>
          <p>
            {recall.cancelledAt && recall.cancelledBy
              ? t('copy.done', {
                  who: positionName(recall.cancelledBy),
                  when: formatInstant(recall.cancelledAt),
                })
              : t('copy.ask')}
          </p>
          {recall.note ? <p>{t('copy.noteSaid', { note: recall.note })}</p> : null}
        </Alert>
      ) : null}
      <Facts
        items={[
          ...document.amends.map((each) => ({ label: t(`standing.amends.${each.kind}`), value: paper(each) })),
          ...document.amendedBy.map((each) => ({ label: t(`standing.amendedBy.${each.kind}`), value: paper(each) })),
        ]}
      />
    </>
  );
}
