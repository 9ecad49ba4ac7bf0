import type { CirculationLimit, SecrecyMarking } from '@qlvb/contract/types';
import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { CIRCULATION_LIMITS } from '@qlvb/domain/circulation/limits';
import { SECRECY_MARKINGS } from '@qlvb/domain/circulation/secrecy';
import { ChoiceGroup } from '../choice-group.tsx';

/** What a form asks about a paper; `notSecret` once the person has answered the question. */
export interface Marking {
  readonly secrecy: SecrecyMarking;
  readonly circulation: CirculationLimit;
  readonly notSecret: boolean;
}

export const UNMARKED: Marking = { secrecy: 'NONE', circulation: 'NONE', notSecret: false };

/** The two markings of the decree beside the urgency: độ mật and phạm vi lưu hành (NĐ 30/2020 Phụ lục I). */
export function CirculationFields({
  value,
  onChange,
}: {
  readonly value: Marking;
  onChange(change: Partial<Marking>): void;
}) {
  const { t } = useTranslation('circulation');
  const { secrecy, circulation } = value;
  return (
    <>
      <ChoiceGroup
        label={t('secrecy.label')}
        value={secrecy}
        onChange={(marking) => onChange({ secrecy: marking, notSecret: false })}
        options={SECRECY_MARKINGS.map((marking) => ({ value: marking, label: t(`secrecy.${marking}`) }))}
      />
      <ChoiceGroup
        label={t('limit.label')}
        value={circulation}
        onChange={(limit) => onChange({ circulation: limit })}
        options={CIRCULATION_LIMITS.map((limit) => ({ value: limit, label: t(`limit.${limit}`) }))}
      />
      {circulation === 'NONE' ? null : (
        <Text size="sm" c="dimmed">
          {t(`limitHelp.${circulation}`)}
        </Text>
      )}
    </>
  );
}
