import type { JournalActor } from '../../platform/viewer.ts';

/** What the relay does for an agency stands in that agency's chain. */
export const systemActor = (agency: { readonly id: string; readonly name: string }): JournalActor => ({
  accountId: null,
  positionId: null,
  agencyId: agency.id,
  fullName: 'Hệ thống',
  title: '',
  agencyName: agency.name,
});
