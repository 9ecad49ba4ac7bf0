import { holdsOn } from '@qlvb/domain/validity';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgencyOverTimePartsFragment } from '../pages/organisation-page.generated.ts';

type Agency = AgencyOverTimePartsFragment;

function isThere({ asOf, validFrom, validTo, pendingTo, pending }: Agency, withPending: boolean): boolean {
  const last = validTo ?? (withPending ? pendingTo : null);
  return holdsOn({ validFrom, validTo: last }, asOf) && (withPending || !pending);
}

/** What moving the day changed for the agency looked at, for those who do not see the page change. */
export function useSaid(agency: Agency | null, withPending: boolean): string {
  const { t } = useTranslation('organizations');
  const [seen, setSeen] = useState<{ agency: Agency | null; there: boolean; said: string }>({
    agency: null,
    there: false,
    said: '',
  });
  useEffect(() => {
    if (agency === null) return;
    setSeen((former) => {
      const there = isThere(agency, withPending);
      const before = former.agency;
      if (before?.id !== agency.id) return { agency, there, said: '' };
      if (before.asOf === agency.asOf && former.there === there && before.name === agency.name) return former;
      const said = [
        before.name === agency.name ? null : t('said.name', { before: before.name, after: agency.name }),
        agency.parent && before.parent?.id !== agency.parent.id
          ? t('said.superior', { agency: agency.displayName, superior: agency.parent.displayName })
          : null,
        former.there && !there ? t('said.gone', { agency: agency.displayName }) : null,
        !former.there && there ? t('said.back', { agency: agency.displayName }) : null,
      ];
      return { agency, there, said: said.filter(Boolean).join(' ') };
    });
  }, [agency, withPending, t]);
  return seen.said;
}
