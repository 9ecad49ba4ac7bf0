import { useApolloClient, useQuery } from '@apollo/client/react';
import { useDebouncedValue } from '@mantine/hooks';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useViewer } from '../app/viewer.ts';
import { formatNumber } from '../lib/format.ts';
import { agencyOptions, groupOf } from './agency-options.ts';
import { AgencyOptionsDocument, GroupMembersDocument, RecentAgenciesDocument } from './agency-picker.generated.ts';
import type { AgencyPickerProps } from './agency-picker.tsx';
import { recentAgencies, rememberAgency } from './recent-agencies.ts';
import TreePickerBody from './tree-picker-body.tsx';
import { toast } from './toasts.ts';

const PAUSE_MS = 150;

export default function AgencyPickerBody(props: AgencyPickerProps) {
  const { value, onChange, max = Number.POSITIVE_INFINITY, exclude = [], on = null } = props;
  const { label, required = false, error, description } = props;
  const onPlatform = props.onPlatform ?? null;
  const { t } = useTranslation('picker');
  const { positionId } = useViewer();
  const client = useApolloClient();
  const [text, setText] = useState('');
  const [search] = useDebouncedValue(text.trim(), PAUSE_MS);
  const [recentIds, setRecentIds] = useState(() => recentAgencies(positionId));
  const [expanding, setExpanding] = useState(false);
  const fetchPolicy = 'cache-first' as const;
  const found = useQuery(AgencyOptionsDocument, {
    variables: { text: search, on, onPlatform, several: max > 1 },
    fetchPolicy,
  });
  const known = useQuery(RecentAgenciesDocument, {
    variables: { ids: recentIds, on },
    skip: recentIds.length === 0,
    fetchPolicy,
  });
  const hits = (found.data ?? found.previousData)?.searchOrganisation;
  const recent = (known.data ?? known.previousData)?.agencies;
  const out = exclude.join(',');
  const options = useMemo(
    () =>
      agencyOptions(
        {
          hits,
          recent: (recent ?? []).filter((agency) => onPlatform === null || agency.onPlatform === onPlatform),
          left: new Set(out.split(',')),
          text: search,
        },
        t,
      ),
    [hits, recent, onPlatform, out, search, t],
  );
  const more = search === '' || !hits ? 0 : hits.agencyCount - hits.agencies.length;

  const add = (agencies: readonly { readonly id: string; readonly displayName: string }[]) => {
    const chosen = new Set([...value.map(({ id }) => id), ...exclude]);
    const fresh = agencies.filter(({ id }) => !chosen.has(id)).slice(0, max - value.length);
    onChange([...value, ...fresh.map(({ id, displayName }) => ({ id, displayName }))]);
    toast({ tone: 'info', text: t('added', { number: formatNumber(fresh.length) }) });
  };
  const expand = async (groupId: string) => {
    setExpanding(true);
    try {
      const { data } = await client.query({
        query: GroupMembersDocument,
        variables: { text: search, on, onPlatform },
        fetchPolicy,
      });
      add(data?.searchOrganisation.groups.find(({ id }) => id === groupId)?.agencies ?? []);
    } catch {
      toast({ tone: 'danger', text: t('failed') });
    } finally {
      setExpanding(false);
    }
  };

  return (
    <TreePickerBody
      label={label}
      options={options}
      value={value.map(({ id, displayName }) => ({ id, label: displayName }))}
      onChange={(next) => {
        const before = new Set(value.map(({ id }) => id));
        for (const { id } of next.filter((choice) => !before.has(choice.id))) {
          rememberAgency(positionId, id);
          setRecentIds(recentAgencies(positionId));
        }
        onChange(next.map((choice) => ({ id: choice.id, displayName: choice.label })));
      }}
      onSearch={setText}
      onTake={(optionId) => {
        const groupId = groupOf(optionId);
        if (groupId !== null) void expand(groupId);
        return groupId !== null;
      }}
      loading={found.loading || expanding}
      {...(found.error && !found.loading ? { onRetry: () => void found.refetch() } : {})}
      note={more > 0 ? t('more', { number: formatNumber(more) }) : null}
      placeholder={t('agencies')}
      {...(Number.isFinite(max) ? { max } : {})}
      {...(description === undefined ? {} : { description })}
      required={required}
      error={error}
    />
  );
}
