import { useQuery } from '@apollo/client/react';
import type { AssigneeInput, Role } from '@qlvb/contract/types';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { AssigneeOptionsDocument, type AssigneeOptionsQuery } from './assignee-picker.generated.ts';
import { TreePicker, type TreeOption } from './tree-picker.tsx';

export interface Assignee {
  readonly kind: 'unit' | 'position';
  readonly id: string;
  readonly label: string;
}

export function toAssigneeInput({ kind, id }: Assignee): AssigneeInput {
  return kind === 'unit' ? { unitId: id } : { positionId: id };
}

interface AssigneePickerProps {
  readonly label: string;
  readonly value: readonly Assignee[];
  onChange(value: Assignee[]): void;
  readonly max?: number;
  readonly only?: 'positions' | 'units';
  /** Only people of this unit. */
  readonly unitId?: string | undefined;
  readonly roles?: readonly Role[];
  readonly exclude?: readonly Assignee[];
  readonly required?: boolean;
  readonly error?: string | undefined;
  readonly description?: string;
}

type OptionRules = Pick<AssigneePickerProps, 'only' | 'unitId' | 'roles' | 'exclude'>;

const keyOf = ({ kind, id }: Pick<Assignee, 'kind' | 'id'>): string => `${kind}:${id}`;

function assigneeOf(key: string, label: string): Assignee {
  const [kind, id = ''] = key.split(':');
  return { kind: kind === 'unit' ? 'unit' : 'position', id, label };
}

/** Leadership first, then every unit with its people. */
export function assigneeTree(
  data: AssigneeOptionsQuery,
  words: { readonly leadership: string; readonly wholeUnit: string },
  { only, unitId, roles, exclude = [] }: OptionRules,
): TreeOption[] {
  const out = new Set(exclude.map(keyOf));
  const fits = (position: AssigneeOptionsQuery['ownPositions'][number]) =>
    (!roles || position.roles.some((role) => roles.includes(role))) &&
    !out.has(keyOf({ kind: 'position', id: position.id }));
  const people = (unit: string | null): TreeOption[] =>
    only === 'units'
      ? []
      : data.ownPositions
          .filter((position) => (position.unit?.id ?? null) === unit && fits(position))
          .map((position) => ({
            id: keyOf({ kind: 'position', id: position.id }),
            label: position.person.fullName,
            hint: position.title,
            depth: unitId === undefined ? 1 : 0,
            keywords: position.unit?.name ?? '',
          }));
  if (unitId !== undefined) return people(unitId);
  const leaders = people(null);
  const top: TreeOption[] =
    leaders.length > 0 ? [{ id: 'leadership', label: words.leadership, selectable: false }, ...leaders] : [];
  const units = data.ownUnits.flatMap((unit): TreeOption[] => {
    const inside = people(unit.id);
    const selectable = only !== 'positions' && !out.has(keyOf({ kind: 'unit', id: unit.id }));
    if (!selectable && inside.length === 0) return [];
    return [
      {
        id: keyOf({ kind: 'unit', id: unit.id }),
        label: unit.name,
        hint: selectable ? words.wholeUnit : undefined,
        selectable,
        keywords: unit.abbreviation,
      },
      ...inside,
    ];
  });
  return [...top, ...units];
}

/** Units and people of the own agency, from a searchable tree. */
export function AssigneePicker(props: AssigneePickerProps) {
  const { label, value, onChange, max, only, unitId, roles, exclude, required, error, description } = props;
  const { t } = useTranslation();
  const { data, loading } = useQuery(AssigneeOptionsDocument, { fetchPolicy: 'cache-first' });
  const options = useMemo(() => {
    if (!data) return [];
    const words = { leadership: t('picker.leadership'), wholeUnit: t('picker.wholeUnit') };
    return assigneeTree(data, words, {
      ...(only ? { only } : {}),
      unitId,
      ...(roles ? { roles } : {}),
      ...(exclude ? { exclude } : {}),
    });
  }, [data, t, only, unitId, roles, exclude]);
  return (
    <TreePicker
      label={label}
      options={options}
      value={value.map((assignee) => ({ id: keyOf(assignee), label: assignee.label }))}
      onChange={(next) => onChange(next.map((choice) => assigneeOf(choice.id, choice.label)))}
      loading={loading}
      placeholder={t('picker.assignees')}
      {...(max === undefined ? {} : { max })}
      {...(description === undefined ? {} : { description })}
      required={required ?? false}
      error={error}
    />
  );
}
