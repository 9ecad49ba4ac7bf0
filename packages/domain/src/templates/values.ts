import type { DocumentTypeCode, Urgency } from '@qlvb/contract/types';
import { type CivilDate, yearOf } from '../civil-date.ts';
import { documentType } from '../document-types.ts';
import { notationFor } from '../numbering/notation.ts';
import type { TemplateValues } from './fields.ts';

/** What is known of a draft when its file is made from a template; null is what nobody has said. */
export type MergeFacts = {
  readonly today: CivilDate;
  readonly typeCode: DocumentTypeCode;
  readonly subject: string;
  readonly agency: {
    readonly superior: string | null;
    /** As on the letterhead, lines apart by a line break. */
    readonly name: string;
    readonly place: string | null;
    readonly abbreviation: string;
    /** Decides together (ủy ban, hội đồng): then it is named itself, not its head. */
    readonly collective: boolean;
    readonly headTitle: string | null;
  };
  readonly unit: { readonly name: string; readonly abbreviation: string | null } | null;
  readonly recipients: readonly string[];
  readonly signatureBlock: readonly string[];
  readonly signerName: string | null;
  readonly drafterName: string;
  readonly urgency: Urgency;
  readonly dueOn: CivilDate | null;
  readonly answers: {
    readonly typeCode: DocumentTypeCode;
    readonly symbol: string;
    readonly issuedOn: CivilDate;
    readonly issuerName: string;
    readonly subject: string;
    readonly arrivalNumber: number | null;
    readonly arrivedOn: CivilDate | null;
  } | null;
};

/** Nobody knows the number before it is given (đ.15): the gap is left open. */
const NUMBER_LATER = '        ';
const OPENING = /^\s*(v\s*\/\s*v|về\s+việc)\s*[:.]?\s*/i;
/** Kinds that are sent to somebody, whose receivers are “Như trên” in nơi nhận (Phụ lục I, Phần I, II.9). */
const ADDRESSED: readonly DocumentTypeCode[] = ['CV', 'TTR', 'BC'];

const STAMPS: Readonly<Record<Urgency, string>> = {
  NORMAL: '',
  URGENT: 'KHẨN',
  VERY_URGENT: 'THƯỢNG KHẨN',
  EXPRESS: 'HỎA TỐC',
};

const upper = (words: string): string => words.normalize('NFC').toLocaleUpperCase('vi');
const written = (date: CivilDate): string => date.split('-').toReversed().join('/');
const said = (words: string | number | null | undefined): string[] => {
  const text = String(words ?? '').trim();
  return text === '' ? [] : [text];
};

/** The values of all fields of templates, as they are written on the paper. */
export function templateValues(facts: MergeFacts): TemplateValues {
  const { today, typeCode, agency, unit, recipients, answers } = facts;
  const notation = notationFor({
    typeCode,
    agencyAbbreviation: agency.abbreviation,
    unitOrFieldAbbreviation: unit?.abbreviation ?? null,
  });
  const head = agency.collective
    ? agency.name
    : agency.headTitle === null
      ? null
      : `${agency.headTitle} ${agency.name}`;
  return {
    coQuanChuQuan: said(agency.superior).map(upper),
    coQuan: agency.name.split('\n').flatMap(said).map(upper),
    soKyHieu: [`${NUMBER_LATER}/${notation}`],
    diaDanh: said(agency.place),
    ngayThang: [`ngày     tháng     năm ${yearOf(today)}`],
    tenLoai: [upper(documentType(typeCode).name)],
    trichYeu: said(facts.subject.normalize('NFC').replace(OPENING, '')),
    nguoiBanHanh: said(head?.replaceAll('\n', ' ')).map(upper),
    kinhGui: addressees(recipients),
    noiNhan: receivers(facts),
    chucVuKy: facts.signatureBlock.flatMap(said),
    nguoiKy: said(facts.signerName),
    nguoiSoan: said(facts.drafterName),
    donViSoan: said(unit?.name),
    doKhan: said(STAMPS[facts.urgency]),
    hanTraLoi: said(facts.dueOn === null ? null : written(facts.dueOn)),
    'vanBanDen.loai': said(answers && documentType(answers.typeCode).name),
    'vanBanDen.soKyHieu': said(answers?.symbol),
    'vanBanDen.ngay': said(answers && written(answers.issuedOn)),
    'vanBanDen.coQuan': said(answers?.issuerName),
    'vanBanDen.trichYeu': said(answers?.subject),
    'vanBanDen.soDen': said(answers?.arrivalNumber),
    'vanBanDen.ngayDen': said(answers?.arrivedOn ? written(answers.arrivedOn) : null),
  };
}

/** One on the line of “Kính gửi:”; several below it, with dashes, “;” and a full stop (II.9.d). */
function addressees(recipients: readonly string[]): string[] {
  if (recipients.length < 2) return [...recipients];
  return ['', ...recipients.map((name, at) => `- ${name}${at === recipients.length - 1 ? '.' : ';'}`)];
}

/** Ends with who keeps it: văn thư and the drafting unit (II.9.d). */
function receivers({ typeCode, recipients, unit }: MergeFacts): string[] {
  const above = ADDRESSED.includes(typeCode) ? ['Như trên'] : recipients;
  return [...above.map((name) => `- ${name};`), `- Lưu: VT${unit?.abbreviation ? `, ${unit.abbreviation}` : ''}.`];
}
