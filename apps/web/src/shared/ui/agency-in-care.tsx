import { useQuery } from '@apollo/client/react';
import { Checkbox } from '@mantine/core';
import { scopeOf } from '@qlvb/domain/permissions';
import { useViewer } from '../app/viewer.ts';
import { useAddress } from '../hooks/use-address.ts';
import { AgencyInCareDocument } from './agency-in-care.generated.ts';
import classes from './agency-in-care.module.css';
import { AgencyPicker } from './agency-picker.tsx';

const EVERYWHERE = 'all';

export interface AgencyInCare {
  /** The agency worked on; null while the list is that of the whole province. */
  readonly agencyId: string | null;
  /** Whether another than the own one can be chosen: the administrator of the province. */
  readonly mayChoose: boolean;
}

/** Which agency a page of administration is about: the own one, or what stands in the address (`agency`). */
export function useAgencyInCare({ everywhere = false }: { readonly everywhere?: boolean } = {}): AgencyInCare {
  const { viewer, agencyId: own } = useViewer();
  const [params] = useAddress();
  const mayChoose = scopeOf(viewer.actingAs, 'identity.manage') === 'PROVINCE';
  const asked = mayChoose ? params.get('agency') : null;
  if (asked === EVERYWHERE) return { agencyId: everywhere ? null : own, mayChoose };
  return { agencyId: asked ?? own, mayChoose };
}

interface AgencyInCarePickerProps {
  readonly label: string;
  /** Name of the choice of all agencies together; without it one has to be chosen. */
  readonly everywhereLabel?: string;
}

/** At the top of a page of administration, for whoever keeps more than the own agency; nothing for everybody else. */
export function AgencyInCarePicker({ label, everywhereLabel }: AgencyInCarePickerProps) {
  const { agencyId, mayChoose } = useAgencyInCare({ everywhere: everywhereLabel !== undefined });
  const [, setAddress] = useAddress();
  const { data } = useQuery(AgencyInCareDocument, {
    variables: { id: agencyId ?? '' },
    skip: !mayChoose || agencyId === null,
  });
  if (!mayChoose) return null;
  const agency = agencyId === null ? null : data?.agency;
  return (
    <div className={classes.row}>
      {agencyId === null ? null : (
        <AgencyPicker
          label={label}
          max={1}
          value={agency ? [agency] : []}
          onChange={([picked]) => setAddress({ agency: picked?.id })}
        />
      )}
      {everywhereLabel ? (
        <Checkbox
          label={everywhereLabel}
          checked={agencyId === null}
          onChange={(event) => setAddress({ agency: event.currentTarget.checked ? EVERYWHERE : null })}
        />
      ) : null}
    </div>
  );
}
