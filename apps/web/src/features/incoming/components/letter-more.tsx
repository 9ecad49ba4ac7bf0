import { Checkbox, Stack, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { INCOMING_LIMITS } from '@qlvb/domain/incoming/validate';
import type { FieldErrors } from '../../../shared/api/refusal.ts';
import { CountFields } from './count-fields.tsx';
import type { Letter } from './letter.ts';

/** What only some letters need; fetched when it is opened. */
export default function LetterMore({
  letter,
  errors,
  onChange,
}: {
  readonly letter: Letter;
  readonly errors: FieldErrors;
  onChange(change: Partial<Letter>): void;
}) {
  const { t } = useTranslation('incoming-more');
  return (
    <Stack gap={12}>
      {letter.urgency === 'EXPRESS' ? (
        <TextInput
          type="datetime-local"
          label={t('fields.deliverBy')}
          description={t('fields.deliverByHint')}
          value={letter.deliverBy}
          onChange={(event) => onChange({ deliverBy: event.currentTarget.value })}
          error={errors('deliverBy')}
        />
      ) : null}
      <TextInput
        label={t('fields.sentFrom')}
        description={t('fields.sentFromHint')}
        value={letter.sentFrom}
        onChange={(event) => onChange({ sentFrom: event.currentTarget.value })}
        error={errors('sentFrom')}
        autoComplete="off"
      />
      <CountFields value={letter} onChange={onChange} errors={errors} />
      <TextInput
        label={t('fields.language')}
        placeholder={t('fields.languageHint')}
        value={letter.language}
        onChange={(event) => onChange({ language: event.currentTarget.value })}
        error={errors('language')}
        maxLength={INCOMING_LIMITS.language}
        autoComplete="off"
      />
      <Textarea
        label={t('fields.incompleteReason')}
        description={t('fields.incompleteHint')}
        value={letter.incompleteReason}
        onChange={(event) => onChange({ incompleteReason: event.currentTarget.value })}
        error={errors('incompleteReason')}
        autosize
        minRows={1}
        maxRows={4}
      />
      <Textarea
        label={t('fields.note')}
        value={letter.note}
        onChange={(event) => onChange({ note: event.currentTarget.value })}
        error={errors('note')}
        autosize
        minRows={1}
        maxRows={6}
      />
      <Checkbox
        label={t('paper.there')}
        checked={letter.paperReceived}
        onChange={(event) => onChange({ paperReceived: event.currentTarget.checked })}
      />
    </Stack>
  );
}
