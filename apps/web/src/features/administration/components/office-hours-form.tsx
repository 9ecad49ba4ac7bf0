import { Button, Checkbox, Group, Stack, Table, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OfficeHoursFor } from '@qlvb/contract/types';
import { type OfficeHours, validateOfficeHours } from '@qlvb/domain/calendar/office-hours';
import { fieldErrors } from '../../../shared/api/refusal.ts';
import { useAct } from '../../../shared/api/use-act.ts';
import { useChecks } from '../../../shared/api/use-checks.ts';
import { useViewer } from '../../../shared/app/viewer.ts';
import { RefusalAlert } from '../../../shared/ui/refusal-alert.tsx';
import { KeepOfficeHoursDocument } from '../pages/office-hours-page.generated.ts';

const TIMES = ['morningFrom', 'morningTo', 'afternoonFrom', 'afternoonTo'] as const;
const DAYS = [0, 1, 2, 3, 4, 5, 6] as const;

/** Hours and half-days of an agency; the administrator of the province keeps those of the province too. */
export default function OfficeHoursForm({ start, isOwn }: { readonly start: OfficeHours; readonly isOwn: boolean }) {
  const { t } = useTranslation('administration');
  const { viewer } = useViewer();
  const [hours, setHours] = useState<OfficeHours>({
    morningFrom: start.morningFrom,
    morningTo: start.morningTo,
    afternoonFrom: start.afternoonFrom,
    afternoonTo: start.afternoonTo,
    halves: start.halves,
  });
  const keep = useAct(KeepOfficeHoursDocument, { done: t('hours.done') });
  const checks = useChecks(validateOfficeHours(hours), keep.refusal);
  const errors = fieldErrors(checks.refusal);
  const submit = (whose: OfficeHoursFor) => {
    if (checks.passes()) void keep.run({ input: { for: whose, ...hours } });
  };
  const toggle = (at: number) => {
    const halves = [...hours.halves].map((half, place) => (place === at ? (half === '1' ? '0' : '1') : half)).join('');
    setHours({ ...hours, halves });
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit('AGENCY');
      }}
    >
      <Stack gap={16} maw={640}>
        <Text c="dimmed">{isOwn ? t('hours.own') : t('hours.ofProvince')}</Text>
        <Group grow align="start">
          {TIMES.map((name) => (
            <TextInput
              key={name}
              type="time"
              label={t(`hours.${name}`)}
              value={hours[name]}
              onChange={(event) => setHours({ ...hours, [name]: event.currentTarget.value })}
              error={errors(name)}
              required
            />
          ))}
        </Group>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('hours.day')}</Table.Th>
              <Table.Th>{t('hours.morning')}</Table.Th>
              <Table.Th>{t('hours.afternoon')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {DAYS.map((day) => (
              <Table.Tr key={day}>
                <Table.Td>{t(`hours.days.${day}`)}</Table.Td>
                {[0, 1].map((half) => (
                  <Table.Td key={half}>
                    <Checkbox
                      aria-label={`${t(`hours.days.${day}`)}, ${t(half === 0 ? 'hours.morning' : 'hours.afternoon')}`}
                      checked={hours.halves[day * 2 + half] === '1'}
                      onChange={() => toggle(day * 2 + half)}
                    />
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
        <RefusalAlert refusal={checks.refusal} shownPaths={[...TIMES]} />
        <Group>
          <Button type="submit" loading={keep.pending}>
            {t('hours.save')}
          </Button>
          {viewer.actingAs.roles.includes('PROVINCE_ADMINISTRATOR') ? (
            <Button variant="default" loading={keep.pending} onClick={() => submit('PROVINCE')}>
              {t('hours.saveForProvince')}
            </Button>
          ) : null}
        </Group>
      </Stack>
    </form>
  );
}
