import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AgencyPicker } from '../../../shared/ui/agency-picker.tsx';
import { FilterTabs } from '../../../shared/ui/filter-tabs.tsx';
import { SearchField } from '../../../shared/ui/search-field.tsx';
import { Select } from '../../../shared/ui/select.tsx';
import { FilterAgencyDocument } from '../pages/directives-page.generated.ts';
import { COUNTED, RESULTS, SIDES, STATES, type ListAddress } from './list-address.ts';
import classes from './list-filters.module.css';

type Name = 'side' | 'result' | 'state' | 'agency' | 'q';

interface ListFiltersProps {
  readonly address: ListAddress;
  onChange(changes: Partial<Record<Name, string | null>>): void;
}

/** What narrows the list. All of it stands in the address, so that a list can be sent to somebody. */
export function ListFilters({ address, onChange }: ListFiltersProps) {
  const { t } = useTranslation('directives');
  const id = useId();
  const [unfolded, setUnfolded] = useState(false);
  const { side, result, state, agencyId, search } = address;
  const { data } = useQuery(FilterAgencyDocument, { variables: { id: agencyId ?? '' }, skip: agencyId === null });
  const agency = agencyId === null ? null : (data?.agency ?? { id: agencyId, displayName: '…' });
  const stateWord = state === COUNTED ? t('filter.counted') : state ? t(`enums:DirectiveState.${state}`) : null;
  const active: { name: Name; word: string }[] = [
    ...(side ? [{ name: 'side' as const, word: t(`side.${side}`) }] : []),
    ...(stateWord ? [{ name: 'state' as const, word: stateWord }] : []),
    ...(agency ? [{ name: 'agency' as const, word: agency.displayName }] : []),
  ];
  return (
    <>
      <FilterTabs
        label={t('filter.result')}
        value={result ?? 'ALL'}
        onChange={(value) => onChange({ result: value === 'ALL' ? null : value })}
        options={[
          { value: 'ALL', label: t('filter.all') },
          ...RESULTS.map((value) => ({ value, label: t(`board.short.${value}`) })),
        ]}
      />
      <div className={classes.line}>
        <div className={classes.search}>
          <SearchField label={t('filter.search')} value={search} onChange={(value) => onChange({ q: value || null })} />
        </div>
        <Button variant="default" aria-expanded={unfolded} aria-controls={id} onClick={() => setUnfolded(!unfolded)}>
          {t('filter.more')}
        </Button>
      </div>
      <div id={id} className={classes.more} hidden={!unfolded}>
        {unfolded ? (
          <>
            <Select
              label={t('filter.side')}
              placeholder={t('filter.any')}
              data={SIDES.map((value) => ({ value, label: t(`side.${value}`) }))}
              value={side}
              onChange={(value) => onChange({ side: value })}
              clearable
            />
            <Select
              label={t('filter.state')}
              placeholder={t('filter.any')}
              data={[
                { value: COUNTED, label: t('filter.counted') },
                ...STATES.map((value) => ({ value, label: t(`enums:DirectiveState.${value}`) })),
              ]}
              value={state}
              onChange={(value) => onChange({ state: value })}
              clearable
            />
            <AgencyPicker
              label={t('filter.agency')}
              value={agency ? [agency] : []}
              onChange={(value) => onChange({ agency: value.at(-1)?.id ?? null })}
              max={1}
            />
          </>
        ) : null}
      </div>
      {active.length > 0 ? (
        <ul className={classes.active} aria-label={t('filter.active')}>
          {active.map(({ name, word }) => (
            <li key={name}>
              <button
                type="button"
                className={classes.chip}
                aria-label={t('common:remove', { name: word })}
                onClick={() => onChange({ [name]: null })}
              >
                {word} <span aria-hidden>×</span>
              </button>
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
}
