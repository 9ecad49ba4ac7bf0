import { useQuery } from '@apollo/client/react';
import { Modal } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatInstant } from '../../../shared/lib/format.ts';
import { Pending } from '../../../shared/ui/pending.tsx';
import { Select } from '../../../shared/ui/select.tsx';
import { CompareVersionsDocument } from './compare-versions.generated.ts';
import { ComparedText } from './compared-text.tsx';
import type { OutgoingDetailFragment } from './outgoing-detail.generated.ts';
import classes from './compare.module.css';

interface CompareDialogProps {
  readonly outgoing: Pick<OutgoingDetailFragment, 'id' | 'draftVersions'>;
  onClose(): void;
}

/** Two versions of the draft's file beside one another: first the last two, then whichever are chosen. */
export function CompareDialog({ outgoing, onClose }: CompareDialogProps) {
  const { t } = useTranslation('compare');
  const versions = outgoing.draftVersions;
  const [older, setOlder] = useState(versions.at(-2)?.id ?? '');
  const [newer, setNewer] = useState(versions.at(-1)?.id ?? '');
  const query = useQuery(CompareVersionsDocument, {
    variables: { outgoingId: outgoing.id, older, newer },
    skip: older === newer,
  });
  const options = versions.map(({ id, versionNumber, createdBy, createdAt }) => ({
    value: id,
    label: t('version', { number: versionNumber, who: createdBy.person.fullName, when: formatInstant(createdAt) }),
  }));
  const found = older === newer ? undefined : query.data?.compareVersions;
  return (
    <Modal opened size="xl" title={t('title')} closeButtonProps={{ 'aria-label': t('common:close') }} onClose={onClose}>
      <p className={classes.note}>{t('explain')}</p>
      <div className={classes.choice}>
        <Select
          label={t('older')}
          data={options}
          value={older}
          allowDeselect={false}
          onChange={(value) => setOlder(value ?? older)}
        />
        <Select
          label={t('newer')}
          data={options}
          value={newer}
          allowDeselect={false}
          onChange={(value) => setNewer(value ?? newer)}
        />
      </div>
      {older === newer ? <p role="status">{t('same')}</p> : <Pending query={query} />}
      {found?.unreadable.map(({ why, draftVersion }) => (
        <p key={draftVersion.id} role="alert">
          {t('short', { number: draftVersion.versionNumber })}: {t(`unreadable.${why}`)}
        </p>
      ))}
      {found?.partial ? <p role="note">{t('partial')}</p> : null}
      {found && found.unreadable.length === 0 ? (
        <ComparedText key={`${found.older.id} ${found.newer.id}`} paragraphs={found.paragraphs} />
      ) : null}
    </Modal>
  );
}
