import { useQuery } from '@apollo/client/react';
import { useDebouncedValue } from '@mantine/hooks';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AgencyOptionsDocument, type AgencyOptionsQuery } from './agency-picker.generated.ts';
import { TreePicker, type TreeOption } from './tree-picker.tsx';

export interface PickedAgency {
  readonly id: string;
  readonly shortName: string;
}

interface AgencyPickerProps {
  readonly label: string;
  readonly value: readonly PickedAgency[];
  onChange(value: PickedAgency[]): void;
  readonly max?: number;
  readonly onPlatform?: boolean;
  readonly exclude?: readonly string[];
  readonly required?: boolean;
  readonly error?: string | undefined;
  readonly description?: string;
}

type AgencyNode = AgencyOptionsQuery['agencies'][number];

/** Depth below those of its superiors that are in the list, in the order of protocol. */
function depthOf(agency: AgencyNode, byId: ReadonlyMap<string, AgencyNode>): number {
  let depth = 0;
  let above = agency.parent ? byId.get(agency.parent.id) : undefined;
  while (above && depth < 4) {
    depth += 1;
    above = above.parent ? byId.get(above.parent.id) : undefined;
  }
  return depth;
}

/** Children under their superior, each level in the order the server gave. */
function inTree(agencies: readonly AgencyNode[]): AgencyNode[] {
  const byId = new Map(agencies.map((agency) => [agency.id, agency]));
  const children = new Map<string, AgencyNode[]>();
  for (const agency of agencies) {
    const above = agency.parent && byId.has(agency.parent.id) ? agency.parent.id : '';
    children.set(above, [...(children.get(above) ?? []), agency]);
  }
  const walk = (parentId: string): AgencyNode[] =>
    (children.get(parentId) ?? []).flatMap((agency) => [agency, ...walk(agency.id)]);
  return walk('');
}

/** One or several agencies of the directory, found by name or abbreviation on the server. */
export function AgencyPicker(props: AgencyPickerProps) {
  const { label, value, onChange, max, onPlatform, exclude = [], required, error, description } = props;
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [search] = useDebouncedValue(text.trim(), 150);
  const { data, previousData, loading } = useQuery(AgencyOptionsDocument, {
    variables: { search: search === '' ? null : search, onPlatform: onPlatform ?? null },
    fetchPolicy: 'cache-first',
  });
  const agencies = (data ?? previousData)?.agencies;
  const left = exclude.join(',');
  const options = useMemo((): TreeOption[] => {
    const out = new Set(left.split(','));
    const list = inTree((agencies ?? []).filter(({ id }) => !out.has(id)));
    const byId = new Map(list.map((agency) => [agency.id, agency]));
    return list.map((agency) => ({
      id: agency.id,
      label: agency.shortName,
      hint: agency.onPlatform ? agency.abbreviation : t('picker.offPlatform'),
      depth: depthOf(agency, byId),
    }));
  }, [agencies, left, t]);
  return (
    <TreePicker
      label={label}
      options={options}
      value={value.map(({ id, shortName }) => ({ id, label: shortName }))}
      onChange={(next) => onChange(next.map((choice) => ({ id: choice.id, shortName: choice.label })))}
      onSearch={setText}
      loading={loading}
      placeholder={t('picker.agencies')}
      {...(max === undefined ? {} : { max })}
      {...(description === undefined ? {} : { description })}
      required={required ?? false}
      error={error}
    />
  );
}
