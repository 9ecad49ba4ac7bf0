import { Button, Checkbox, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { REMINDER_LIMITS, validateReminderSettings } from '@qlvb/domain/reminders/settings';
import { fieldErrors } from '../../../shared/api/refusal.ts';
import { useAct } from '../../../shared/api/use-act.ts';
import { useChecks } from '../../../shared/api/use-checks.ts';
import { NumberInput } from '../../../shared/ui/number-input.tsx';
import { RefusalAlert } from '../../../shared/ui/refusal-alert.tsx';
import { KeepReminderSettingsDocument, type ReminderSettingsPartsFragment } from '../pages/reminders-page.generated.ts';

interface ReminderSettingsFormProps {
  readonly start: ReminderSettingsPartsFragment;
  onReload(): void;
}

const HEADS = ['unitHeadAfter', 'agencyHeadAfter'] as const;

/** What is no number stays one that no rule accepts, so that it is told and not lost. */
const daysIn = (text: string): number[] =>
  text
    .split(/[,;\s]+/)
    .filter((part) => part !== '')
    .map((part) => (/^\d+$/.test(part) ? Number(part) : Number.NaN));

/** When an agency has its people reminded and their heads told. */
export function ReminderSettingsForm({ start, onReload }: ReminderSettingsFormProps) {
  const { t } = useTranslation('reminders');
  const [before, setBefore] = useState(start.beforeDays.join(', '));
  const [heads, setHeads] = useState({ unitHeadAfter: start.unitHeadAfter, agencyHeadAfter: start.agencyHeadAfter });
  const [digest, setDigest] = useState(start.digest);
  const keep = useAct(KeepReminderSettingsDocument, { done: t('done') });
  const settings = { beforeDays: daysIn(before), ...heads, digest };
  const checks = useChecks(validateReminderSettings(settings), keep.refusal);
  const errors = fieldErrors(checks.refusal);
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (checks.passes()) void keep.run({ input: { version: start.version, ...settings } });
      }}
    >
      <Stack gap={16} maw={640}>
        <Text c="dimmed">{start.version === 0 ? t('usual') : t('own')}</Text>
        <TextInput
          label={t('beforeDays')}
          description={t('beforeDaysHint')}
          value={before}
          onChange={(event) => setBefore(event.currentTarget.value)}
          error={errors('beforeDays')}
        />
        {HEADS.map((name) => (
          <NumberInput
            key={name}
            label={t(name)}
            description={t('neverHint')}
            max={REMINDER_LIMITS.after}
            clampBehavior="none"
            value={heads[name] ?? ''}
            onChange={(value) => setHeads({ ...heads, [name]: value === '' ? null : Number(value) })}
            error={errors(name)}
          />
        ))}
        <Checkbox
          label={t('digest')}
          description={t('digestHint')}
          checked={digest}
          onChange={(event) => setDigest(event.currentTarget.checked)}
        />
        <Text c="dimmed">{t('from')}</Text>
        <RefusalAlert refusal={checks.refusal} shownPaths={['beforeDays', ...HEADS]} onReload={onReload} />
        <div>
          <Button type="submit" loading={keep.pending}>
            {t('save')}
          </Button>
        </div>
      </Stack>
    </form>
  );
}
