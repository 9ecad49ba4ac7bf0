import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatInstant, positionName } from '../../../shared/lib/format.ts';
import { ErrorState } from '../../../shared/ui/error-state.tsx';
import { Section } from '../../../shared/ui/section.tsx';
import { FindingList } from './finding-list.tsx';
import { FormCheckDocument, type FormCheckQuery } from './form-check.generated.ts';
import { MendDialog } from './mend-dialog.tsx';
import type { OutgoingDetailFragment } from './outgoing-detail.generated.ts';
import classes from './form-check.module.css';

type Draft = Pick<OutgoingDetailFragment, 'id' | 'version' | 'state' | 'availableActions'>;

/** Where the file still can change, or somebody has yet to answer for it. */
const OPEN: readonly Draft['state'][] = ['DRAFT', 'CONTENT_CHECK', 'FORM_CHECK', 'APPROVAL'];

/** What a program says of the form of the draft's file; people decide (NĐ 30/2020 đ.12). */
export function FormCheck({ outgoing, onReload }: { readonly outgoing: Draft; onReload(): void }) {
  const { t } = useTranslation('form-check');
  const { data, error, refetch } = useQuery(FormCheckDocument, { variables: { id: outgoing.id } });
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  const isOpen = OPEN.includes(outgoing.state);
  return (
    <>
      {isOpen ? (
        <Section title={t('title')} count={data?.formCheck.findings.length}>
          {data ? (
            <Present check={data.formCheck} outgoing={outgoing} onReload={onReload} />
          ) : (
            <p role="status">{t('checking')}</p>
          )}
        </Section>
      ) : null}
      {data ? <Records outgoing={data.outgoingDocument} /> : null}
    </>
  );
}

interface PresentProps {
  readonly check: FormCheckQuery['formCheck'];
  readonly outgoing: Draft;
  onReload(): void;
}

function Present({ check, outgoing, onReload }: PresentProps) {
  const { t } = useTranslation('form-check');
  const [mending, setMending] = useState(false);
  const { unreadable, findings, draftVersion } = check;
  if (unreadable) return <p role="note">{t(`unreadable.${unreadable}`)}</p>;
  const version = draftVersion ? t('version', { number: draftVersion.versionNumber }) : '';
  if (findings.length === 0)
    return (
      <p role="status">
        {version}: {t('clean')}
      </p>
    );
  const must = findings.filter((finding) => finding.must);
  const should = findings.filter((finding) => !finding.must);
  const mendable = findings.filter((finding) => finding.mendable);
  const mayMend = outgoing.availableActions.some(({ action, available }) => action === 'SAVE_DRAFT' && available);
  return (
    <>
      <p className={classes.note} role="status">
        {version}: {t('counts', { must: must.length, should: should.length })}. {t('explain')}
      </p>
      {mendable.length > 0 && mayMend ? (
        <Button variant="default" onClick={() => setMending(true)}>
          {t('mend.open', { count: mendable.length })}
        </Button>
      ) : null}
      {mendable.length > 0 && !mayMend ? <p className={classes.note}>{t('mend.onlyDrafter')}</p> : null}
      {must.length > 0 ? <h3 className={classes.group}>{t('must')}</h3> : null}
      <FindingList label={t('must')} findings={must} />
      {should.length > 0 ? <h3 className={classes.group}>{t('should')}</h3> : null}
      <FindingList label={t('should')} findings={should} />
      {mending ? (
        <MendDialog
          outgoing={outgoing}
          findings={mendable}
          onClose={() => setMending(false)}
          onReload={() => {
            setMending(false);
            onReload();
          }}
        />
      ) : null}
    </>
  );
}

/** What a program corrected, and what somebody let pass with which reason. */
function Records({ outgoing }: { readonly outgoing: FormCheckQuery['outgoingDocument'] }) {
  const { t } = useTranslation('form-check');
  const mended = outgoing.draftVersions.filter(({ formMended }) => formMended.length > 0);
  const overruled = outgoing.formCheckRecords.filter(({ findings }) => findings.length > 0);
  if (mended.length === 0 && overruled.length === 0) return null;
  return (
    <Section title={t('records.title')}>
      {mended.map(({ id, versionNumber, formMended }) => {
        const title = t('records.mended', { number: versionNumber });
        return (
          <details key={id} className={classes.record}>
            <summary>{title}</summary>
            <FindingList label={title} findings={formMended} />
          </details>
        );
      })}
      {overruled.map(({ id, checkedBy, checkedAt, reason, draftVersion, findings }) => {
        const title = t('records.one', {
          who: positionName(checkedBy),
          number: draftVersion.versionNumber,
          when: formatInstant(checkedAt),
        });
        return (
          <details key={id} className={classes.record}>
            <summary>{title}</summary>
            <p>{reason ? t('records.reason', { reason }) : t('records.none')}</p>
            <FindingList label={title} findings={findings} />
          </details>
        );
      })}
    </Section>
  );
}
