import { notationFor } from '@qlvb/domain/numbering/notation';
import type { LetterParty } from '@qlvb/demo/letter/party';
import type { ShownLetter } from './letter-files.ts';
import type { Office } from './office.ts';
import type { Draft, Outgoing } from './outgoing-act.ts';
import type { Agency, Person } from './world.ts';

/** Longer lists of receivers are summed up in the letter, as offices do ("Các cơ quan, đơn vị"). */
const MOST_NAMED = 12;

/** What the PDF shows of a document on its way: a draft has its number and date left open. */
export function letterOf(office: Office, { draft, row }: Outgoing, signer: Person): ShownLetter {
  const { agency, unit, typeCode, subject, urgency, recipients, answerWithin } = draft;
  const isDraft = (row.symbol ?? null) === null;
  const named = recipients.length > MOST_NAMED ? [everybody(agency)] : recipients;
  const issuedOn = row.issuedOn ?? row.createdAt.slice(0, 10);
  return {
    draft: isDraft,
    parties: new Map([agency, ...named].map(({ code, party }): [string, LetterParty] => [code, party])),
    issuerCode: agency.code,
    issuerName: agency.name,
    number: row.numberValue ?? 0,
    notation: row.notation ?? notationOf(draft),
    symbol: row.symbol ?? notationOf(draft),
    issuedOn,
    typeCode,
    subject,
    urgency,
    unitAbbreviation: unit.abbreviation,
    signer: {
      fullName: signer.fullName,
      title: signer.title,
      authority: signer !== agency.leader ? 'KT.' : agency.abbreviation === 'UBND' ? 'TM.' : '',
    },
    recipientCodes: named.map(({ code }) => code),
    dueOn: answerWithin === null ? null : office.times.date(Date.parse(`${issuedOn}T02:00:00Z`), answerWithin),
  };
}

/** By the drafting unit, as `allocate-number` gives it. */
export const notationOf = ({ typeCode, agency, unit }: Pick<Draft, 'typeCode' | 'agency' | 'unit'>): string =>
  notationFor({ typeCode, agencyAbbreviation: agency.abbreviation, unitOrFieldAbbreviation: unit.abbreviation });

const everybody = ({ party }: Agency) => ({
  code: 'ALL',
  party: {
    ...party,
    name: 'Các cơ quan, đơn vị, địa phương',
    shortName: 'Các cơ quan, đơn vị, địa phương',
    tier: 'COMMUNE' as const,
  },
});
