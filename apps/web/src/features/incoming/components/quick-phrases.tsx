import { useQuery } from '@apollo/client/react';
import { Anchor, Button, Group, Textarea, UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { PHRASE_LIMITS, cleanPhrase } from '@qlvb/domain/incoming/instructions';
import { useAct } from '../../../shared/api/use-act.ts';
import { RefusalAlert } from '../../../shared/ui/refusal-alert.tsx';
import { InstructionPhrasesDocument, KeepInstructionPhrasesDocument } from './instructions.generated.ts';
import classes from './quick.module.css';
import { digitOf, useDigitKeys } from './use-digit-keys.ts';

/** Adds a phrase as a sentence of its own; the same phrase never twice. */
function withPhrase(text: string, phrase: string): string {
  const former = text.trim();
  if (former.includes(phrase)) return text;
  return former === '' ? phrase : `${former}${/[.!?;:]$/.test(former) ? '' : '.'} ${phrase}`;
}

/** Ý kiến chỉ đạo with the own phrases and those of the agency a tap or a key away; what is typed stays. */
export function InstructionField({
  value,
  onChange,
  error,
}: {
  value: string;
  onChange: (value: string) => void;
  error: string | undefined;
}) {
  const { t } = useTranslation(['incoming', 'instructions']);
  const { data } = useQuery(InstructionPhrasesDocument);
  const keep = useAct(KeepInstructionPhrasesDocument, { done: t('instructions:phrases.added') });
  const lists = data?.instructionPhrases ?? [];
  const phrases = [...new Set(lists.flatMap((list) => list.phrases))];
  const own = lists.find((list) => list.for === 'OWN');
  const typed = cleanPhrase(value);
  const isNew = typed !== '' && typed.length <= PHRASE_LIMITS.length && !phrases.includes(typed);
  const add = (phrase: string | undefined) => {
    if (phrase !== undefined) onChange(withPhrase(value, phrase));
  };
  useDigitKeys((at) => add(phrases[at]));
  return (
    <div>
      <Textarea
        label={t('fields.instruction')}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        error={error}
        autosize
        minRows={2}
        maxRows={8}
      />
      <div role="group" aria-label={t('instructions:phrases.label')} className={classes.phrases}>
        {phrases.map((phrase, at) => (
          <UnstyledButton
            key={phrase}
            type="button"
            className={classes.phrase}
            aria-keyshortcuts={digitOf(at) && `Alt+${digitOf(at)}`}
            onClick={() => add(phrase)}
          >
            <span aria-hidden className={classes.key}>
              {digitOf(at)}
            </span>
            {phrase}
          </UnstyledButton>
        ))}
      </div>
      <Group gap="xs">
        {own && isNew && own.phrases.length < PHRASE_LIMITS.count ? (
          <Button
            size="compact-sm"
            variant="subtle"
            loading={keep.pending}
            onClick={() =>
              void keep.run({ input: { for: 'OWN', version: own.version, phrases: [...own.phrases, typed] } })
            }
          >
            {t('instructions:phrases.keepThis')}
          </Button>
        ) : null}
        {lists.some(({ mayChange }) => mayChange) ? (
          // In a tab of its own: what is being written here stays.
          <Anchor component={Link} to="/incoming/phrases" target="_blank" size="sm">
            {t('instructions:phrases.change')}
          </Anchor>
        ) : null}
      </Group>
      <RefusalAlert refusal={keep.refusal} />
    </div>
  );
}
