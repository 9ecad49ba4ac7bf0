import { useQuery } from '@apollo/client/react';
import { Group, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PrintableDirection } from '@qlvb/contract/types';
import { yearOf } from '@qlvb/domain/civil-date';
import { formatNumber, todayInVietnam } from '../../lib/format.ts';
import { ChoiceGroup } from '../choice-group.tsx';
import { DateField } from '../date-field.tsx';
import { FormDialog } from '../form-dialog.tsx';
import { NumberInput } from '../number-input.tsx';
import { Select } from '../select.tsx';
import { PrintableBooksDocument } from './books.generated.ts';
import { PrintOutcome } from './print-outcome.tsx';
import { usePrint } from './use-print.ts';

const FORMS: Readonly<Record<PrintableDirection, readonly string[]>> = {
  INCOMING: ['incoming-register', 'handling-register', 'incoming-transfer-register'],
  OUTGOING: ['outgoing-register', 'postal-register', 'outgoing-transfer-register'],
};

type Range = 'whole' | 'numbers' | 'days';
type Choices = {
  readonly form: string;
  readonly year: number;
  readonly series: string | null;
  readonly range: Range;
  readonly fromNumber: number | null;
  readonly toNumber: number | null;
  readonly fromDay: string | null;
  readonly toDay: string | null;
  readonly format: 'pdf' | 'docx' | 'xlsx';
  readonly paper: 'A4' | 'A3';
  readonly volume: string;
  readonly firstPage: number;
};

/** The address of what was chosen; what does not belong to the range is left out. */
export function addressOf(choices: Choices, series: string): string {
  const { form, format, range, fromNumber, toNumber, fromDay, toDay, year, paper, volume, firstPage } = choices;
  const within = { whole: {}, numbers: { fromNumber, toNumber }, days: { fromDay, toDay } }[range];
  const given = Object.entries({ year, series, paper, volume, firstPage, ...within }).flatMap(
    ([name, value]): [string, string][] => (value === null || value === '' ? [] : [[name, String(value)]]),
  );
  return `/forms/${form}.${format}?${new URLSearchParams(given)}`;
}

/** In sổ: which book, how much of it, on what. */
export function PrintBookDialog({ direction, onClose }: { direction: PrintableDirection; onClose: () => void }) {
  const { t } = useTranslation('printing');
  const printing = usePrint();
  const [choices, setChoices] = useState<Choices>({
    form: FORMS[direction][0] ?? '',
    year: yearOf(todayInVietnam()),
    series: null,
    range: 'whole',
    fromNumber: null,
    toNumber: null,
    fromDay: null,
    toDay: null,
    format: 'pdf',
    paper: 'A4',
    volume: '01',
    firstPage: 1,
  });
  const set = (change: Partial<Choices>) => {
    printing.cancel();
    setChoices((before) => ({ ...before, ...change }));
  };
  const { data, loading } = useQuery(PrintableBooksDocument, { variables: { year: choices.year } });
  const books = (data?.printableBooks ?? []).filter((book) => book.direction === direction);
  const book = books.find(({ series }) => series === choices.series) ?? books[0];
  const { problems } = printing;
  const close = () => {
    printing.cancel();
    onClose();
  };
  return (
    <FormDialog
      opened
      size="lg"
      title={t('book.title')}
      submitLabel={t('book.make')}
      pending={printing.state.phase === 'making'}
      onClose={close}
      onSubmit={() => {
        if (book !== undefined) void printing.start(addressOf(choices, book.series));
      }}
    >
      <Stack gap={16}>
        <Select
          label={t('book.form')}
          data={FORMS[direction].map((form) => ({ value: form, label: t(`forms.${form}`) }))}
          value={choices.form}
          allowDeselect={false}
          onChange={(form) => set({ form: form ?? choices.form })}
        />
        <Group gap={16} align="flex-start" grow>
          <NumberInput
            label={t('book.year')}
            value={choices.year}
            min={1945}
            max={2200}
            allowDecimal={false}
            error={problems['year']}
            onChange={(year) => set({ year: Number(year) || choices.year, series: null })}
          />
          <Select
            label={t('book.series')}
            data={books.map(({ series, name, lastNumber }) => ({
              value: series,
              label: t('book.of', { name: name ?? t(`direction.${direction}`), last: formatNumber(lastNumber) }),
            }))}
            value={book?.series ?? null}
            allowDeselect={false}
            error={problems['series']}
            onChange={(series) => set({ series })}
          />
        </Group>
        {!loading && books.length === 0 ? <Text c="dimmed">{t('book.none', { year: choices.year })}</Text> : null}
        <ChoiceGroup
          label={t('book.range')}
          value={choices.range}
          options={(['whole', 'numbers', 'days'] as const).map((value) => ({ value, label: t(`range.${value}`) }))}
          onChange={(range) => set({ range })}
        />
        {choices.range === 'numbers' ? (
          <Group gap={16} align="flex-start" grow>
            {(['fromNumber', 'toNumber'] as const).map((name) => (
              <NumberInput
                key={name}
                label={t(`range.${name}`)}
                value={choices[name] ?? ''}
                min={1}
                allowDecimal={false}
                error={problems[name]}
                onChange={(value) => set({ [name]: value === '' ? null : Number(value) })}
              />
            ))}
          </Group>
        ) : null}
        {choices.range === 'days' ? (
          <Group gap={16} align="flex-start" grow>
            {(['fromDay', 'toDay'] as const).map((name) => (
              <DateField
                key={name}
                label={t(`range.${name}`)}
                value={choices[name]}
                error={problems[name]}
                onChange={(value) => set({ [name]: value })}
              />
            ))}
          </Group>
        ) : null}
        <Group gap={16} align="flex-start">
          <ChoiceGroup
            label={t('format.label')}
            value={choices.format}
            options={(['pdf', 'docx', 'xlsx'] as const).map((value) => ({ value, label: t(`format.${value}`) }))}
            onChange={(format) => set({ format })}
          />
          <ChoiceGroup
            label={t('book.paper')}
            value={choices.paper}
            options={(['A4', 'A3'] as const).map((value) => ({ value, label: value }))}
            onChange={(paper) => set({ paper })}
          />
        </Group>
        <Group gap={16} align="flex-start" grow>
          <TextInput
            label={t('book.volume')}
            value={choices.volume}
            maxLength={20}
            error={problems['volume']}
            onChange={({ currentTarget }) => set({ volume: currentTarget.value })}
          />
          <NumberInput
            label={t('book.firstPage')}
            description={t('book.firstPageHint')}
            value={choices.firstPage}
            min={1}
            allowDecimal={false}
            error={problems['firstPage']}
            onChange={(value) => set({ firstPage: Number(value) || 1 })}
          />
        </Group>
        <PrintOutcome state={printing.state} cancel={printing.cancel} />
      </Stack>
    </FormDialog>
  );
}
