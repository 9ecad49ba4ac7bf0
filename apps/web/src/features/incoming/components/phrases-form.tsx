import { ActionIcon, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconX } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { cleanPhrase, PHRASE_LIMITS, validatePhrases } from '@qlvb/domain/incoming/instructions';
import { fieldErrors } from '../../../shared/api/refusal.ts';
import { useAct } from '../../../shared/api/use-act.ts';
import { useChecks } from '../../../shared/api/use-checks.ts';
import { RefusalAlert } from '../../../shared/ui/refusal-alert.tsx';
import { KeepInstructionPhrasesDocument, type PhraseListFragment } from './instructions.generated.ts';

interface Line {
  readonly key: number;
  readonly text: string;
}

/** One list of phrases: changed as a whole, kept with one act; empty lines are left out. */
export function PhrasesForm({ list, onReload }: { readonly list: PhraseListFragment; onReload(): void }) {
  const { t } = useTranslation('instructions');
  const next = useRef(list.phrases.length);
  const [lines, setLines] = useState<readonly Line[]>(() => list.phrases.map((text, key) => ({ key, text })));
  const keep = useAct(KeepInstructionPhrasesDocument, { done: t('phrases.done') });
  const phrases = lines.map(({ text }) => text);
  const filled = phrases.filter((text) => cleanPhrase(text) !== '');
  // An empty line is none: it is not told as missing, only left out.
  const checks = useChecks(
    validatePhrases(phrases).filter(({ code }) => code !== 'REQUIRED'),
    keep.refusal,
  );
  const errors = fieldErrors(checks.refusal);
  const add = () => {
    next.current += 1;
    setLines([...lines, { key: next.current, text: '' }]);
  };
  const move = (at: number, by: -1 | 1) => {
    const other = lines[at + by];
    const line = lines[at];
    if (!other || !line) return;
    setLines(lines.map((each, place) => (place === at ? other : place === at + by ? line : each)));
  };
  if (!list.mayChange)
    return (
      <Stack gap={8}>
        {list.phrases.map((phrase) => (
          <Text key={phrase}>{phrase}</Text>
        ))}
        <Text c="dimmed">{t('phrases.whoCould')}</Text>
      </Stack>
    );
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (checks.passes()) void keep.run({ input: { for: list.for, version: list.version, phrases: filled } });
      }}
    >
      <Stack gap={8} maw={760}>
        {lines.map(({ key, text }, at) => (
          <Group key={key} gap={4} wrap="nowrap" align="center">
            <TextInput
              flex={1}
              aria-label={t('phrases.line', { number: at + 1 })}
              value={text}
              onChange={(event) => {
                const value = event.currentTarget.value;
                setLines(lines.map((line) => (line.key === key ? { key, text: value } : line)));
              }}
              error={errors(`phrases.${at}`)}
              autoFocus={text === '' && at === lines.length - 1}
            />
            <ActionIcon
              size={44}
              variant="subtle"
              aria-label={t('phrases.up', { number: at + 1 })}
              disabled={at === 0}
              onClick={() => move(at, -1)}
            >
              <IconArrowUp size={18} />
            </ActionIcon>
            <ActionIcon
              size={44}
              variant="subtle"
              aria-label={t('phrases.down', { number: at + 1 })}
              disabled={at === lines.length - 1}
              onClick={() => move(at, 1)}
            >
              <IconArrowDown size={18} />
            </ActionIcon>
            <ActionIcon
              size={44}
              variant="subtle"
              aria-label={t('phrases.remove', { number: at + 1 })}
              onClick={() => setLines(lines.filter((line) => line.key !== key))}
            >
              <IconX size={18} />
            </ActionIcon>
          </Group>
        ))}
        <RefusalAlert
          refusal={checks.refusal}
          shownPaths={lines.map((_, at) => `phrases.${at}`)}
          onReload={() => {
            keep.reset();
            onReload();
          }}
        />
        <Group>
          <Button variant="default" onClick={add} disabled={lines.length >= PHRASE_LIMITS.count}>
            {t('phrases.add')}
          </Button>
          <Button type="submit" loading={keep.pending}>
            {t('phrases.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
