import { fromOutside, fromTheCentre } from '@qlvb/demo/work/subjects';
import { dated } from '@qlvb/demo/letters';
import { notationFor } from '@qlvb/domain/numbering/notation';
import { fileAttachments } from '../../modules/files/files.entity.ts';
import { registerPaper } from './incoming.ts';
import { addPaper, type Office, often, type Paper, pick } from './office.ts';
import { dateOf, instantAt } from './times.ts';
import type { Agency, Correspondent } from './world.ts';

/** A letter that came on paper: from a ministry, an agency off the platform, a firm or a citizen. */
export function paper(office: Office, agency: Agency, at: number, numbers: Map<string, number>): number {
  const { world, draw } = office;
  const central = ['PROVINCIAL_COMMITTEE', 'DEPARTMENT', 'CENTRAL_BODY', 'OFFICE', 'PROVINCIAL_COUNCIL'].includes(
    agency.kind,
  );
  office.agenda.note(at, () => {
    if (central && world.outside.length > 0 && often(70, draw))
      fromCentre(office, agency, pick(world.outside, draw), at, numbers);
    else fromElsewhere(office, agency, at, numbers);
  });
  return 1;
}

function fromCentre(
  office: Office,
  agency: Agency,
  issuer: Correspondent,
  at: number,
  numbers: Map<string, number>,
): void {
  const { draw } = office;
  const { text, ...subject } = pick(fromTheCentre, draw);
  const notation = notationFor({
    typeCode: subject.typeCode,
    agencyAbbreviation: issuer.abbreviation,
    unitOrFieldAbbreviation: 'VP',
  });
  const number = nextNumber(numbers, `${issuer.id}/${dateOf(at).slice(0, 4)}`, 1 + draw(12));
  const issuedOn = office.times.date(at, -1 - draw(4));
  const signer = { fullName: 'Vũ Khải Nguyên Đức', title: 'Thứ trưởng' };
  const letter = addPaper(office, at, {
    ...subject,
    issuerAgencyId: issuer.id,
    issuerName: issuer.name,
    subject: textOf(text, issuer.name, at),
    number: String(number).padStart(2, '0'),
    notation,
    issuedOn,
    signerName: signer.fullName,
    signerTitle: signer.title,
  });
  if (office.hasText(at)) {
    const fileId = office.files.ofLetter(
      {
        draft: false,
        parties: new Map([
          [issuer.code, issuer.party],
          [agency.code, agency.party],
        ]),
        issuerCode: issuer.code,
        issuerName: issuer.name,
        number,
        notation,
        symbol: letter.row.symbol,
        issuedOn,
        typeCode: subject.typeCode,
        subject: letter.row.subject,
        urgency: subject.urgency,
        unitAbbreviation: 'VP',
        signer: { ...signer, authority: 'KT.' },
        recipientCodes: [agency.code],
        dueOn: subject.answerWithin === null ? null : office.times.date(at, subject.answerWithin),
      },
      at,
    );
    scan(office, agency, letter, fileId, at);
  }
  registerPaper(office, { agency, paper: letter, at, dueOn: dueOf(office, subject.answerWithin, at), reply: null });
}

function fromElsewhere(office: Office, agency: Agency, at: number, numbers: Map<string, number>): void {
  const { draw } = office;
  const { issuer, subject } = pick(fromOutside, draw);
  const { text, ...rest } = subject;
  const isLetter = !/^(?:Ông|Bà) /u.test(issuer);
  const number = isLetter
    ? String(nextNumber(numbers, `${issuer}/${dateOf(at).slice(0, 4)}`, 1)).padStart(2, '0')
    : null;
  const letter = addPaper(office, at, {
    ...rest,
    issuerAgencyId: null,
    issuerName: issuer,
    subject: textOf(text, issuer, at),
    number,
    notation: isLetter ? 'CV' : null,
    issuedOn: office.times.date(at, -1 - draw(5)),
    signerName: null,
    signerTitle: null,
  });
  registerPaper(office, { agency, paper: letter, at, dueOn: dueOf(office, rest.answerWithin, at), reply: null });
}

const dueOf = ({ times, draw }: Office, answerWithin: number | null, at: number): string | null =>
  answerWithin === null || !often(60, draw) ? null : times.date(at, answerWithin);

/** The clerk's scan. */
function scan(office: Office, { id, clerk }: Agency, { row }: Paper, fileId: string, at: number): void {
  office.batch.add(fileAttachments, {
    id: office.nextId(fileAttachments.table),
    fileId,
    name: `${row.symbol.replaceAll('/', '-')}.pdf`,
    ownerType: 'DOCUMENT',
    ownerId: row.id,
    agencyId: id,
    uploadedByPositionId: clerk.positionId,
    ordinal: 0,
    uploadedAt: instantAt(at),
  });
}

function nextNumber(numbers: Map<string, number>, key: string, step: number): number {
  const number = (numbers.get(key) ?? 0) + step;
  numbers.set(key, number);
  return number;
}

/** A subject of that place and day. */
export const textOf = (text: string, place: string, at: number): string =>
  dated(text.replaceAll('{place}', place), dateOf(at));
