import type { Role } from '@qlvb/contract/types';
import type {
  AgencyCode,
  AgencyNaming,
  KienGiangAgency,
  KienGiangUnit,
  OrganisationEvent,
  Validity,
} from '@qlvb/demo/kien-giang/types';

/** Days of a row, and whether a change that is on record but not carried out brings or ends it. */
export type Recorded = Validity & { readonly pending: boolean; readonly pendingTo: string | null };

export type SeedAgency = Recorded &
  Pick<
    KienGiangAgency,
    'key' | 'kind' | 'tier' | 'linked' | 'gateway' | 'protocolOrder' | 'districtKey' | 'nationalCode' | 'collective'
  > & {
    readonly names: readonly (AgencyNaming & Recorded)[];
    readonly codes: readonly (AgencyCode & Recorded)[];
    readonly parents: readonly ({ readonly parentKey: string | null } & Recorded)[];
    readonly units: readonly (KienGiangUnit & Recorded)[];
  };

export type SeedPosition = {
  readonly agencyKey: string;
  readonly unitAbbreviation: string | null;
  readonly title: string;
  readonly roles: readonly Role[];
  readonly validFrom: string;
};

export type SeedPerson = {
  readonly username: string;
  readonly fullName: string;
  readonly positions: readonly SeedPosition[];
};

/** A province as it is written: superiors and districts before those below them. */
export type SeedProvince = {
  readonly agencies: readonly SeedAgency[];
  readonly people: readonly SeedPerson[];
  readonly changes: readonly OrganisationEvent[];
};
