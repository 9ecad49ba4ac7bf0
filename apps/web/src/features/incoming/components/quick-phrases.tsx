import { Textarea, UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './quick.module.css';

const PHRASES = ['advise', 'carryOut', 'withOthers', 'answer', 'report'] as const;

/** Adds a phrase as a sentence of its own; the same phrase never twice. */
function withPhrase(text: string, phrase: string): string {
  const former = text.trim();
  if (former.includes(phrase)) return text;
  return former === '' ? phrase : `${former}${/[.!?;:]$/.test(former) ? '' : '.'} ${phrase}`;
}

/** Ý kiến chỉ đạo with the phrases of every day a tap away. */
export function InstructionField({
  value,
  onChange,
  error,
}: {
  value: string;
  onChange: (value: string) => void;
  error: string | undefined;
}) {
  const { t } = useTranslation('incoming');
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
      <div role="group" aria-label={t('phrases.label')} className={classes.buttons}>
        {PHRASES.map((name) => {
          const phrase = t(`phrases.${name}`);
          return (
            <UnstyledButton
              key={name}
              type="button"
              className={classes.phrase}
              onClick={() => onChange(withPhrase(value, phrase))}
            >
              {phrase}
            </UnstyledButton>
          );
        })}
      </div>
    </div>
  );
}
