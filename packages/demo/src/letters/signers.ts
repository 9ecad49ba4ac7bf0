import { AGENCY } from '../province/agencies.ts';
import type { DemoAgency } from '../province/types.ts';
import { peopleWith } from '../province.ts';

export type LetterSigner = {
  readonly fullName: string;
  readonly title: string;
  /** Quyền hạn (NĐ 30/2020 đ.13): head in own capacity, on behalf of a committee, or a deputy for the head. */
  readonly authority: '' | 'TM.' | 'KT.';
};

/** Two deputies of the ministry, which has no people on the platform. */
const OF_THE_MINISTRY: readonly LetterSigner[] = [
  { fullName: 'Vũ Khải Nguyên Đức', title: 'Thứ trưởng', authority: 'KT.' },
  { fullName: 'Đàm Thị Thục Hiên', title: 'Thứ trưởng', authority: 'KT.' },
];

/** Everybody who may sign for the agency, the head first. */
export function signersOf(agency: DemoAgency): readonly LetterSigner[] {
  if (agency.code === AGENCY.BTC) return OF_THE_MINISTRY;
  const collective = agency.abbreviation === 'UBND';
  const as = (role: 'AGENCY_LEADER' | 'DEPUTY_LEADER', authority: LetterSigner['authority']) =>
    peopleWith(agency.code, role).map((who): LetterSigner => ({
      fullName: who.fullName,
      title: who.positions.find((held) => held.agencyCode === agency.code)?.title ?? '',
      authority,
    }));
  return [...as('AGENCY_LEADER', collective ? 'TM.' : ''), ...as('DEPUTY_LEADER', 'KT.')];
}
