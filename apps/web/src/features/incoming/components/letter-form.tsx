import { Button, Textarea, TextInput } from '@mantine/core';
import { lazy, Suspense, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { INCOMING_LIMITS } from '@qlvb/domain/incoming/validate';
import type { FieldErrors } from '../../../shared/api/refusal.ts';
import { loadNamespaces } from '../../../shared/i18n/locales.ts';
import { NumberInput } from '../../../shared/ui/number-input.tsx';
import { CirculationFields } from '../../../shared/ui/circulation/circulation-fields.tsx';
import { DateField } from '../../../shared/ui/date-field.tsx';
import { DocumentTypeSelect } from '../../../shared/ui/document-type-select.tsx';
import { UrgencySelect } from '../../../shared/ui/urgency-select.tsx';
import { IssuerField } from './issuer-field.tsx';
import { splitSymbol, type Letter } from './letter.ts';
import classes from './letter-form.module.css';

const LetterMore = lazy(async () => {
  const [part] = await Promise.all([import('./letter-more.tsx'), loadNamespaces(['incoming-more'])]);
  return part;
});

/** The fields of the register in the order they stand on a letter (NĐ 30/2020 Phụ lục VI). */
export function LetterForm({
  letter,
  today,
  errors,
  onChange,
}: {
  letter: Letter;
  today: string;
  errors: FieldErrors;
  onChange: (change: Partial<Letter>) => void;
}) {
  const { t } = useTranslation('incoming');
  const [more, setMore] = useState(false);
  const isShown = more || errors('incompleteReason') !== undefined;
  const notation = useRef<HTMLInputElement>(null);
  const changeNumber = (value: string) => {
    const symbol = splitSymbol(value);
    if (!symbol) return onChange({ number: value });
    // The stroke leads on to the notation, as in writing: 123/UBND-KTTH.
    notation.current?.focus();
    return onChange({ number: symbol.number, ...(symbol.notation ? { notation: symbol.notation } : {}) });
  };
  return (
    <div className={classes.fields}>
      <div className={classes.symbol}>
        <TextInput
          label={t('fields.number')}
          value={letter.number}
          onChange={(event) => changeNumber(event.currentTarget.value)}
          error={errors('number')}
          autoComplete="off"
          inputMode="text"
        />
        <TextInput
          ref={notation}
          label={t('fields.notation')}
          value={letter.notation}
          onChange={(event) => onChange({ notation: event.currentTarget.value })}
          placeholder={t('register.notationHint')}
          error={errors('notation')}
          maxLength={INCOMING_LIMITS.notation}
          autoComplete="off"
        />
      </div>
      <DateField
        label={t('fields.issuedOn')}
        value={letter.issuedOn}
        onChange={(issuedOn) => onChange({ issuedOn })}
        max={today}
        error={errors('issuedOn')}
        required
      />
      <div className={classes.wide}>
        <IssuerField
          name={letter.issuerName}
          agencyId={letter.issuerAgencyId}
          on={letter.issuedOn}
          onChange={(issuerName, issuerAgencyId) => onChange({ issuerName, issuerAgencyId })}
          error={errors('issuerName') ?? errors('issuerAgencyId')}
        />
      </div>
      <DocumentTypeSelect
        copies
        label={t('fields.typeCode')}
        value={letter.typeCode}
        onChange={(typeCode) => onChange({ typeCode, typeChosen: true })}
        error={errors('typeCode')}
        required
      />
      <NumberInput
        label={t('fields.pageCount')}
        value={letter.pageCount ?? ''}
        onChange={(value) => onChange({ pageCount: typeof value === 'number' ? value : null })}
        error={errors('pageCount')}
        min={1}
        max={INCOMING_LIMITS.pageCount}
        allowDecimal={false}
        allowNegative={false}
        hideControls
      />
      <Textarea
        className={classes.wide}
        label={t('fields.subject')}
        value={letter.subject}
        onChange={(event) => onChange({ subject: event.currentTarget.value })}
        error={errors('subject')}
        autosize
        minRows={2}
        maxRows={8}
        required
      />
      <div className={classes.wide}>
        <UrgencySelect
          label={t('fields.urgency')}
          value={letter.urgency}
          onChange={(urgency) => onChange({ urgency })}
        />
        <CirculationFields value={letter} onChange={onChange} />
      </div>
      <TextInput
        label={t('fields.signerName')}
        value={letter.signerName}
        onChange={(event) => onChange({ signerName: event.currentTarget.value })}
        error={errors('signerName')}
        maxLength={INCOMING_LIMITS.signerName}
        autoComplete="off"
      />
      <TextInput
        label={t('fields.signerTitle')}
        value={letter.signerTitle}
        onChange={(event) => onChange({ signerTitle: event.currentTarget.value })}
        error={errors('signerTitle')}
        maxLength={INCOMING_LIMITS.signerTitle}
        autoComplete="off"
      />
      <DateField
        label={t('fields.arrivedOn')}
        value={letter.arrivedOn}
        onChange={(arrivedOn) => onChange({ arrivedOn })}
        max={today}
        error={errors('arrivedOn')}
      />
      <DateField
        label={t('fields.replyBy')}
        value={letter.dueOn}
        onChange={(dueOn) => onChange({ dueOn })}
        min={today}
        error={errors('dueOn')}
        workingDays
      />
      <div className={classes.wide}>
        {isShown ? (
          <Suspense fallback={null}>
            <LetterMore letter={letter} errors={errors} onChange={onChange} />
          </Suspense>
        ) : (
          <Button variant="subtle" onClick={() => setMore(true)}>
            {t('register.more')}
          </Button>
        )}
      </div>
    </div>
  );
}
