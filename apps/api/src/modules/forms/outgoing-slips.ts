import type { SheetForm } from '@qlvb/forms/form';
import { consignmentNotes } from '@qlvb/forms/forms/consignment-note';
import { envelopes, URGENCY_MARKS } from '@qlvb/forms/forms/envelope';
import { civilDateInVietnam } from '@qlvb/domain/civil-date';
import type { SignedContext } from '../../platform/graphql/context.ts';
import { recipientsOf } from '../exchange/exchange.loaders.ts';
import { headOfAgency } from '../organizations/letterhead.ts';
import { readOrganisation } from '../organizations/organisation.ts';
import type { OutgoingRow } from '../outgoing/outgoing.entity.ts';
import { placeAndDate } from './handling-slip.ts';
import { printedBy } from './mark.ts';
import type { SlipOptions } from './print-request.ts';
import { SlipRefused } from './slip-refusal.ts';
import { day } from './words.ts';

/** Whom it goes to, called as on the day of the document; all of them, or those that were chosen. */
async function receiversOf(context: SignedContext, outgoing: OutgoingRow, wanted: SlipOptions['recipients']) {
  const rows = await context.load(recipientsOf, outgoing.id);
  const view = (await readOrganisation(context.db)).on(outgoing.issuedOn ?? context.today());
  const chosen = rows.filter(({ agencyId }) => wanted === undefined || wanted.includes(agencyId));
  if (chosen.length === 0) throw new SlipRefused('NO_RECIPIENTS');
  return chosen.map(({ agencyId }) => ({ name: view.called(agencyId)?.name ?? '' }));
}

function numbered({ symbol, issuedOn }: OutgoingRow): { readonly symbol: string; readonly issuedOn: string } {
  if (symbol === null || issuedOn === null) throw new SlipRefused('NOT_NUMBERED');
  return { symbol, issuedOn };
}

const letterheadOf = async ({ db }: SignedContext, { agencyId }: OutgoingRow, on: string) =>
  await headOfAgency(db, agencyId, on);

/** Bì văn bản, one for each receiver. */
export async function envelopesOf(
  context: SignedContext,
  outgoing: OutgoingRow,
  { size, recipients }: SlipOptions,
): Promise<SheetForm> {
  const { symbol, issuedOn } = numbered(outgoing);
  const { superior, name } = await letterheadOf(context, outgoing, issuedOn);
  return envelopes({
    size,
    letterhead: { superior, name },
    symbol,
    urgency: outgoing.urgency === 'NORMAL' ? null : URGENCY_MARKS[outgoing.urgency],
    receivers: await receiversOf(context, outgoing, recipients),
  });
}

/** Phiếu gửi, one for each receiver. */
export async function consignmentNotesOf(
  context: SignedContext,
  outgoing: OutgoingRow,
  { recipients }: SlipOptions,
): Promise<SheetForm> {
  const { symbol, issuedOn } = numbered(outgoing);
  const { superior, name, place } = await letterheadOf(context, outgoing, civilDateInVietnam(context.now()));
  return consignmentNotes({
    letterhead: { superior, name },
    placeAndDate: placeAndDate(context, place),
    document: { symbol, issuedOn: day(issuedOn), subject: outgoing.subject },
    receivers: await receiversOf(context, outgoing, recipients),
    mark: printedBy(context),
  });
}
