import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PrintableDirection } from '@qlvb/contract/types';
import { useViewer } from '../../app/viewer.ts';
import { PrintBookDialog } from './print-book-dialog.tsx';
import { PrintSlipDialog, type SlipForm } from './print-slip-dialog.tsx';

/** What can be printed where: the books of a register, or the forms of one document. */
export type PrintOf =
  | { readonly book: PrintableDirection }
  | { readonly incoming: string; readonly registered: boolean }
  | { readonly outgoing: string; readonly numbered: boolean };

/** The server decides; who never sees a whole book is not offered to print one. */
const KEEPS_BOOKS = {
  INCOMING: ['numbering.read', 'incoming.direct'],
  OUTGOING: ['numbering.read', 'incoming.direct', 'outgoing.check-form'],
} as const;

export default function PrintButtons(of: PrintOf) {
  if ('book' in of) return <BookButton direction={of.book} />;
  if ('incoming' in of)
    return of.registered ? <SlipButtons id={of.incoming} forms={['handling-slip', 'arrival-stamp']} /> : null;
  return of.numbered ? <SlipButtons id={of.outgoing} forms={['envelope', 'consignment-note']} /> : null;
}

function BookButton({ direction }: { direction: PrintableDirection }) {
  const { t } = useTranslation('printing');
  const { can } = useViewer();
  const [open, setOpen] = useState(false);
  if (!KEEPS_BOOKS[direction].some(can)) return null;
  return (
    <>
      <Button variant="default" size="sm" onClick={() => setOpen(true)}>
        {t('book.action')}
      </Button>
      {open ? <PrintBookDialog direction={direction} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

function SlipButtons({ id, forms }: { id: string; forms: readonly SlipForm[] }) {
  const { t } = useTranslation('printing');
  const [form, setForm] = useState<SlipForm | null>(null);
  return (
    <Group gap={8}>
      {forms.map((each) => (
        <Button key={each} variant="default" size="compact-sm" onClick={() => setForm(each)}>
          {t(`slips.${each}`)}
        </Button>
      ))}
      {form === null ? null : (
        <PrintSlipDialog key={`${form} ${id}`} form={form} id={id} onClose={() => setForm(null)} />
      )}
    </Group>
  );
}
