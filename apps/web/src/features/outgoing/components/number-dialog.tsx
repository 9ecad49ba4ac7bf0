import { useQuery } from '@apollo/client/react';
import { Checkbox, Textarea } from '@mantine/core';
import type { NumberWay } from '@qlvb/contract/types';
import { validateAllocation } from '@qlvb/domain/numbering/validate';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Refusal, validationRefusal } from '../../../shared/api/refusal.ts';
import { useAct } from '../../../shared/api/use-act.ts';
import { useFieldErrors } from '../../../shared/api/use-field-errors.ts';
import { formatDate, todayInVietnam } from '../../../shared/lib/format.ts';
import { DateField } from '../../../shared/ui/date-field.tsx';
import { FormDialog } from '../../../shared/ui/form-dialog.tsx';
import { NumberInput } from '../../../shared/ui/number-input.tsx';
import { Select } from '../../../shared/ui/select.tsx';
import { AllocateNumberDocument, NumberChoicesDocument } from './outgoing-acts.generated.ts';
import type { OutgoingDetailFragment } from './outgoing-detail.generated.ts';

interface NumberDialogProps {
  readonly outgoing: OutgoingDetailFragment;
  readonly children: ReactNode;
  onClose(): void;
  onReload(): void;
}

const WAYS: readonly NumberWay[] = ['NEXT', 'HELD', 'SUFFIX'];

/** Cấp số: what the document gets is shown before it is given; every other way than the next number asks why. */
export function NumberDialog({ outgoing, children, onClose, onReload }: NumberDialogProps) {
  const { t } = useTranslation('outgoing');
  const today = todayInVietnam();
  const { data } = useQuery(NumberChoicesDocument, {
    variables: { outgoingId: outgoing.id },
    fetchPolicy: 'network-only',
  });
  const choices = data?.numberChoices ?? [];
  const [seriesKey, setSeries] = useState<string | null>(null);
  const [way, setWay] = useState<NumberWay>('NEXT');
  const [number, setNumber] = useState<number | null>(null);
  const [issuedOn, setIssuedOn] = useState<string | null>(today);
  const [reason, setReason] = useState('');
  const [acceptOrder, setAccept] = useState(false);
  const [checked, setChecked] = useState<Refusal | null>(null);
  const allocate = useAct(AllocateNumberDocument, {
    done: ({ outgoing: numbered }) => t('act.ALLOCATE_NUMBER.given', { symbol: numbered.symbol ?? '' }),
  });
  const refusal = checked ?? allocate.refusal;
  const errors = useFieldErrors(refusal);
  const choice = choices.find(({ series }) => series.key === seriesKey) ?? choices[0];
  const held = choice?.held ?? [];
  const unusual = way !== 'NEXT' || (issuedOn !== null && issuedOn < today);
  const isAsked = refusal?.kind === 'rule' && refusal.code === 'NUMBER_DATE_ORDER_ASKED';
  const submit = async () => {
    const input = {
      outgoingId: outgoing.id,
      version: outgoing.version,
      seriesKey,
      way,
      number: way === 'NEXT' ? null : number,
      issuedOn: way === 'SUFFIX' || issuedOn === today ? null : issuedOn,
      reason: unusual ? reason.trim() : null,
      acceptOrder,
    };
    const found = validationRefusal(validateAllocation(input, { today }));
    setChecked(found);
    if (!found && (await allocate.run({ input }))) onClose();
  };
  return (
    <FormDialog
      opened
      title={t('act.ALLOCATE_NUMBER.title')}
      submitLabel={t('actions:outgoing.ALLOCATE_NUMBER')}
      pending={allocate.pending}
      refusal={refusal}
      shownPaths={['number', 'issuedOn', 'reason']}
      onReload={() => {
        allocate.reset();
        onReload();
      }}
      onClose={onClose}
      onSubmit={() => void submit()}
    >
      {children}
      {choices.length > 1 ? (
        <Select
          label={t('number.series')}
          value={choice?.series.key ?? null}
          data={choices.map(({ series }) => ({ value: series.key, label: series.name }))}
          onChange={setSeries}
        />
      ) : null}
      {way === 'NEXT' && choice ? (
        <p aria-live="polite">
          {choice.symbol ? t('number.next', { symbol: choice.symbol }) : t('number.noBook')}
          {choice.lastDatedOn ? ` ${t('number.lastDated', { date: formatDate(choice.lastDatedOn) })}` : ''}
        </p>
      ) : null}
      <Select
        label={t('number.way')}
        value={way}
        data={WAYS.map((value) => ({
          value,
          label: t(`number.ways.${value}`),
          disabled: value === 'HELD' && held.length === 0,
        }))}
        onChange={(value) => setWay(WAYS.find((each) => each === value) ?? 'NEXT')}
      />
      {way === 'HELD' ? (
        <Select
          required
          label={t('number.held')}
          value={number === null ? null : String(number)}
          error={errors('number')}
          data={held.map((each) => ({
            value: String(each.number),
            label: t('number.heldFor', {
              number: each.written,
              whom: each.held?.heldFor ?? '',
              until: formatDate(each.held?.until ?? null),
            }),
          }))}
          onChange={(value) => setNumber(value === null ? null : Number(value))}
        />
      ) : null}
      {way === 'SUFFIX' ? (
        <NumberInput
          required
          label={t('number.behind')}
          description={t('number.behindHint')}
          min={1}
          value={number ?? ''}
          error={errors('number')}
          onChange={(value) => setNumber(Number(value) || null)}
        />
      ) : (
        <DateField
          label={t('number.date')}
          description={t('number.dateHint')}
          max={today}
          value={issuedOn}
          error={errors('issuedOn')}
          onChange={setIssuedOn}
        />
      )}
      {unusual ? (
        <Textarea
          required
          autosize
          minRows={2}
          label={t('number.reason')}
          description={t('number.reasonHint')}
          value={reason}
          error={errors('reason')}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      ) : null}
      {isAsked || acceptOrder ? (
        <Checkbox
          label={t('number.acceptOrder')}
          checked={acceptOrder}
          onChange={(event) => setAccept(event.currentTarget.checked)}
        />
      ) : null}
    </FormDialog>
  );
}
