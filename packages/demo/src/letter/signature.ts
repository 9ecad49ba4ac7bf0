import type { DemoLetter } from '../letters.ts';
import type { PartyOf } from './party.ts';

/**
 * The lines over the signature, in capitals (NĐ 30/2020 đ.13): a committee's deputy signs as
 * "TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH / PHÓ CHỦ TỊCH", a department's as "KT. GIÁM ĐỐC / PHÓ GIÁM ĐỐC".
 */
export function signatureLines(letter: DemoLetter, agency: PartyOf): readonly string[] {
  const issuer = agency(letter.issuerCode);
  const title = letter.signer.title.toLocaleUpperCase('vi');
  const head = issuer.headTitle.toLocaleUpperCase('vi');
  const committee = issuer.abbreviation === 'UBND' ? ['TM. ỦY BAN NHÂN DÂN'] : [];
  if (letter.signer.authority === 'KT.') return [...committee, `KT. ${head}`, title];
  return [...committee, title];
}

/** Ô số 9b. The last line keeps one copy with the registry and the drafting unit. */
export function distribution(letter: DemoLetter, agency: PartyOf): readonly string[] {
  const named = letter.recipientCodes.map((code) => agency(code).shortName);
  const first = isAddressed(letter) ? ['Như trên'] : letter.typeCode === 'QD' ? ['Như Điều 3'] : named;
  const leaders = agency(letter.issuerCode).onPlatform ? ['Lãnh đạo cơ quan (b/c)'] : [];
  const lines = [...first, ...leaders].map((line) => `- ${line};`);
  return [...lines, `- Lưu: VT, ${letter.unitAbbreviation}.`];
}

/** Kinds that carry "Kính gửi" or, for invitations, "Kính mời" above the text. */
export function isAddressed(letter: DemoLetter): boolean {
  return ['CV', 'TTR', 'BC', 'GM', 'CD'].includes(letter.typeCode);
}

export function addressWord(letter: DemoLetter, agency: PartyOf): string {
  if (letter.typeCode === 'GM') return 'Kính mời:';
  if (letter.typeCode === 'CD') return `${agency(letter.issuerCode).shortName} điện:`;
  return 'Kính gửi:';
}
