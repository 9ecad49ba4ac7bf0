import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PastedRow } from '@qlvb/domain/incoming/paste';
import type { Problem } from '@qlvb/domain/problems';
import type { RegisterManyIncomingMutation } from '../pages/paste-page.generated.ts';

type Answer = RegisterManyIncomingMutation['registerManyIncoming'];
export type Finding = Extract<Answer, { __typename: 'RegisterManyIncomingSuccess' }>['rows'][number];

const paramsOf = (params: readonly { readonly name: string; readonly value: string }[]) =>
  Object.fromEntries(params.map(({ name, value }) => [name, value]));

/** What is wrong with a pasted row, field by field; nothing wrong is said too. */
export function RowState({
  problems,
  found,
  rows,
}: {
  readonly problems: readonly Problem[];
  readonly found: Finding | undefined;
  readonly rows: readonly PastedRow[];
}) {
  const { t } = useTranslation('incoming-more');
  const words = [
    ...problems.map(({ path, code, params }) => `${t(`many.field.${path}`)}: ${t(`refusals:problem.${code}`, params)}`),
    ...(found?.problems ?? []).map(
      ({ path, code, params }) => `${t(`many.field.${path}`)}: ${t(`refusals:problem.${code}`, paramsOf(params))}`,
    ),
    ...(found?.refusal ? [t(`refusals:rule.${found.refusal.code}`, paramsOf(found.refusal.params))] : []),
    ...(found?.repeats === null || found?.repeats === undefined
      ? []
      : [t('many.repeats', { line: rows[found.repeats]?.line ?? found.repeats + 1 })]),
    ...(found?.duplicates ?? []).map(({ incoming }) =>
      t('many.known', { number: incoming.arrivalNumber ?? '', year: incoming.arrivalYear ?? '' }),
    ),
  ];
  if (words.length === 0) return <Text c="dimmed">{t('many.sound')}</Text>;
  return (
    <Text c="red" component="div">
      {words.map((sentence) => (
        <div key={sentence}>{sentence}</div>
      ))}
    </Text>
  );
}
