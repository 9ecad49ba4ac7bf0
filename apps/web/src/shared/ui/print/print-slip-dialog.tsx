import { Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChoiceGroup } from '../choice-group.tsx';
import { FormDialog } from '../form-dialog.tsx';
import { PrintOutcome } from './print-outcome.tsx';
import { usePrint } from './use-print.ts';

export type SlipForm = 'handling-slip' | 'arrival-stamp' | 'envelope' | 'consignment-note';

/** One form of one document; the stamp is only ever a PDF, an envelope has a size. */
export function PrintSlipDialog({ form, id, onClose }: { form: SlipForm; id: string; onClose: () => void }) {
  const { t } = useTranslation('printing');
  const printing = usePrint();
  const [format, setFormat] = useState<'pdf' | 'docx'>('pdf');
  const [size, setSize] = useState<'DL' | 'C5' | 'C4'>('DL');
  const query = new URLSearchParams({ id, ...(form === 'envelope' ? { size } : {}) });
  const choose = (change: () => void) => {
    printing.cancel();
    change();
  };
  return (
    <FormDialog
      opened
      title={t(`slips.${form}`)}
      submitLabel={t('slips.make')}
      pending={printing.state.phase === 'making'}
      onClose={() => {
        printing.cancel();
        onClose();
      }}
      onSubmit={() => void printing.start(`/forms/${form}.${format}?${query}`)}
    >
      <Stack gap={16}>
        <Text c="dimmed">{t(`hint.${form}`)}</Text>
        {form === 'envelope' ? (
          <ChoiceGroup
            label={t('slips.size')}
            value={size}
            options={(['DL', 'C5', 'C4'] as const).map((value) => ({ value, label: t(`size.${value}`) }))}
            onChange={(value) => choose(() => setSize(value))}
          />
        ) : null}
        {form === 'arrival-stamp' ? null : (
          <ChoiceGroup
            label={t('format.label')}
            value={format}
            options={(['pdf', 'docx'] as const).map((value) => ({ value, label: t(`format.${value}`) }))}
            onChange={(value) => choose(() => setFormat(value))}
          />
        )}
        <PrintOutcome state={printing.state} cancel={printing.cancel} />
      </Stack>
    </FormDialog>
  );
}
