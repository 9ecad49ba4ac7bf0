import { Checkbox, Textarea, TextInput } from '@mantine/core';
import type { DateOrderRule, DocumentTypeCode, SeriesKind, SeriesPeriod } from '@qlvb/contract/types';
import { DOCUMENT_TYPE_CODES, documentType } from '@qlvb/domain/document-types';
import { checkPattern, writeSymbol, writtenNumber } from '@qlvb/domain/numbering/pattern';
import { SERIES_KINDS, validateSeries } from '@qlvb/domain/numbering/validate';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Refusal, validationRefusal } from '../../../shared/api/refusal.ts';
import { useAct } from '../../../shared/api/use-act.ts';
import { useFieldErrors } from '../../../shared/api/use-field-errors.ts';
import { todayInVietnam } from '../../../shared/lib/format.ts';
import { DateField } from '../../../shared/ui/date-field.tsx';
import { FormDialog } from '../../../shared/ui/form-dialog.tsx';
import { Select } from '../../../shared/ui/select.tsx';
import type { SeriesPartsFragment } from '../pages/books-page.generated.ts';
import { SaveSeriesDocument } from './book-acts.generated.ts';
import classes from './books.module.css';

/** What a new series of the kind is written as, to begin with. */
const PATTERNS: Readonly<Record<(typeof SERIES_KINDS)[number], string>> = {
  ORDINARY: '{số}/{loại}-{cơ quan}',
  LEGAL: '{số}/{năm}/{loại}-{cơ quan}',
  BODY: '{số}/{loại}-BCĐ',
  COPY: '{số}/{loại}-{cơ quan}',
};

interface SeriesDialogProps {
  /** Null for a new one. */
  readonly series: SeriesPartsFragment | null;
  onClose(): void;
}

/** A series as the head of the agency has laid it down: what is counted together, how it is written, on which basis. */
export function SeriesDialog({ series, onClose }: SeriesDialogProps) {
  const { t } = useTranslation('numbering');
  const today = todayInVietnam();
  const [form, setForm] = useState({
    key: series?.key ?? '',
    name: series?.name ?? '',
    kind: (series?.kind ?? 'ORDINARY') satisfies SeriesKind,
    typeCodes: [...(series?.typeCodes ?? [])],
    pattern: series?.pattern ?? PATTERNS.ORDINARY,
    period: (series?.period ?? 'YEAR') satisfies SeriesPeriod,
    dateOrder: (series?.dateOrder ?? 'REFUSE') satisfies DateOrderRule,
    basis: series?.onRecord ? series.basis : '',
    validFrom: series?.validFrom ?? today,
    validTo: series?.validTo ?? null,
  });
  const [checked, setChecked] = useState<Refusal | null>(null);
  const save = useAct(SaveSeriesDocument, { done: t('series.done', { name: form.name }) });
  const refusal = checked ?? save.refusal;
  const errors = useFieldErrors(refusal);
  const change = (patch: Partial<typeof form>) => setForm((former) => ({ ...former, ...patch }));
  const submit = async () => {
    const input = { ...form, key: form.key.trim().toUpperCase(), version: series?.version ?? 0 };
    const found = validationRefusal(validateSeries(input));
    setChecked(found);
    if (!found && (await save.run({ input }))) onClose();
  };
  const toggle = (code: DocumentTypeCode, on: boolean) =>
    change({ typeCodes: on ? [...form.typeCodes, code] : form.typeCodes.filter((each) => each !== code) });
  const written = checkPattern(form.pattern, form.kind).length === 0;
  const example = written
    ? writeSymbol(form.pattern, {
        typeAbbreviation: form.kind === 'COPY' ? 'SY' : documentType(form.typeCodes[0] ?? 'QD').abbreviation,
        number: writtenNumber(5),
        year: Number(today.slice(0, 4)),
        agency: 'CQ',
        unit: 'VP',
      }).symbol
    : null;
  return (
    <FormDialog
      opened
      size="lg"
      title={series ? t('series.changeTitle', { name: series.name }) : t('series.addTitle')}
      submitLabel={t('series.save')}
      pending={save.pending}
      refusal={refusal}
      shownPaths={['key', 'name', 'pattern', 'basis', 'validFrom', 'validTo', 'typeCodes', 'kind']}
      onReload={onClose}
      onClose={onClose}
      onSubmit={() => void submit()}
    >
      <div className={classes.two}>
        <TextInput
          data-autofocus
          required
          label={t('series.name')}
          value={form.name}
          error={errors('name')}
          onChange={(event) => change({ name: event.currentTarget.value })}
        />
        <TextInput
          required
          disabled={series !== null}
          label={t('series.key')}
          description={t('series.keyHint')}
          value={form.key}
          error={errors('key')}
          onChange={(event) => change({ key: event.currentTarget.value.toUpperCase() })}
        />
      </div>
      <Select
        required
        label={t('series.kind')}
        value={form.kind}
        error={errors('kind')}
        data={SERIES_KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
        onChange={(value) => {
          const kind = SERIES_KINDS.find((each) => each === value) ?? 'ORDINARY';
          change({ kind, pattern: PATTERNS[kind] });
        }}
      />
      <TextInput
        required
        label={t('series.pattern')}
        description={t('series.patternHint')}
        value={form.pattern}
        error={errors('pattern')}
        onChange={(event) => change({ pattern: event.currentTarget.value })}
      />
      <p aria-live="polite">{example === null ? t('series.noExample') : t('series.example', { example })}</p>
      {form.kind === 'COPY' ? null : (
        <details open={form.typeCodes.length > 0 || errors('typeCodes') !== undefined}>
          <summary>{t('series.kinds')}</summary>
          <p className={classes.dim}>{errors('typeCodes') ?? t('series.kindsHint')}</p>
          <div className={classes.two}>
            {DOCUMENT_TYPE_CODES.map((code) => (
              <Checkbox
                key={code}
                label={t(`enums:DocumentTypeCode.${code}`)}
                checked={form.typeCodes.includes(code)}
                onChange={(event) => toggle(code, event.currentTarget.checked)}
              />
            ))}
          </div>
        </details>
      )}
      <div className={classes.two}>
        <Select
          label={t('series.period')}
          value={form.period}
          data={(['YEAR', 'TERM'] as const).map((value) => ({ value, label: t(`period.${value}`) }))}
          onChange={(value) => change({ period: value === 'TERM' ? 'TERM' : 'YEAR' })}
        />
        <Select
          label={t('series.dateOrder')}
          value={form.dateOrder}
          data={(['REFUSE', 'WARN'] as const).map((value) => ({ value, label: t(`dateOrder.${value}`) }))}
          onChange={(value) => change({ dateOrder: value === 'WARN' ? 'WARN' : 'REFUSE' })}
        />
      </div>
      <Textarea
        required
        autosize
        minRows={2}
        label={t('series.basis')}
        description={t('series.basisHint')}
        value={form.basis}
        error={errors('basis')}
        onChange={(event) => change({ basis: event.currentTarget.value })}
      />
      <div className={classes.two}>
        <DateField
          required
          label={t('series.from')}
          value={form.validFrom}
          error={errors('validFrom')}
          onChange={(value) => change({ validFrom: value ?? '' })}
        />
        <DateField
          label={t('series.to')}
          value={form.validTo}
          error={errors('validTo')}
          onChange={(validTo) => change({ validTo })}
        />
      </div>
    </FormDialog>
  );
}
