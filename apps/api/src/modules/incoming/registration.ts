import type { RegistrationStanding, Urgency } from '@qlvb/contract/types';
import { USUAL_HOURS } from '@qlvb/domain/calendar/office-hours';
import { registrationStanding } from '@qlvb/domain/incoming/registration';
import { type Context, signedIn } from '../../platform/graphql/context.ts';
import { hoursOfAgency } from '../settings/office-hours.ts';
import type { ShownIncoming } from './incoming.entity.ts';

/** Registrations shown are the own agency's, so its hours count; of paper only days are known. */
export async function registrationOf(
  context: Context,
  row: ShownIncoming,
  urgency: Urgency,
): Promise<RegistrationStanding> {
  const { viewer } = signedIn(context);
  const asksHour = row.source === 'PLATFORM' && urgency === 'NORMAL';
  const hours = asksHour ? await context.load(hoursOfAgency, viewer.agencyId) : null;
  return registrationStanding({ ...row, urgency }, context.today(), hours ?? USUAL_HOURS);
}
