import { agenciesBelow } from './below-departments.ts';
import { centralBodies, externalBodies } from './central-bodies.ts';
import { agenciesOfDepartments } from './departments.ts';
import { agenciesOfCommunes, agenciesOfDistricts } from './district-agencies.ts';
import { massOrganisations, partyBodies } from './party-and-mass.ts';
import { bodiesUnderTheCommittee, provincialLeadership } from './provincial-bodies.ts';
import type { KienGiangAgency } from './types.ts';

/** Steps of ten leave room for agencies that come later. */
const STEP = 10;

/** Every agency of 9 November 2018 in protocol order, parents before their children. */
export function agenciesAtTheStart(): readonly KienGiangAgency[] {
  const departments = agenciesOfDepartments();
  return [
    ...externalBodies(),
    ...partyBodies(),
    ...provincialLeadership(),
    ...departments,
    ...bodiesUnderTheCommittee(),
    ...agenciesBelow(departments),
    ...centralBodies(),
    ...massOrganisations(),
    ...agenciesOfDistricts(),
    ...agenciesOfCommunes(),
  ].map((agency, index) => ({ ...agency, protocolOrder: (index + 1) * STEP }));
}
