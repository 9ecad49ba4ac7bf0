import type { DocumentTypeCode, GrantedForm, Role, SigningForm } from '@qlvb/contract/types';
import { addDays, type CivilDate } from '../civil-date.ts';
import { holdsOn, overlap as shareDay } from '../validity.ts';

/** What is written in a line of the signature block; the words come from agency and post of the day. */
type Word = '{agency}' | '{head}' | '{unitHead}' | '{own}';

type FormRule = {
  /** The role that carries the form by its office, without a grant. */
  readonly office: Role | null;
  /** The grant on record that carries it; null where only the office does. */
  readonly grant: GrantedForm | null;
  /** TM. stands where a body decides, and only there. */
  readonly collective: boolean;
  readonly lines: readonly `${string}${Word}`[];
};

/**
 * Thẩm quyền ký (NĐ 30/2020 đ.13, Phụ lục I ô số 7a): who signs as what, in the order in which the choice is offered.
 * A grant on record replaces what the office gives: a deputy whose field is laid down signs in that field only.
 */
export const SIGNING_RULES: Readonly<Record<SigningForm, FormRule>> = {
  TM: { office: 'AGENCY_LEADER', grant: null, collective: true, lines: ['TM. {agency}', '{own}'] },
  OWN: { office: 'AGENCY_LEADER', grant: null, collective: false, lines: ['{own}'] },
  TM_KT: {
    office: 'DEPUTY_LEADER',
    grant: 'KT',
    collective: true,
    lines: ['TM. {agency}', 'KT. {head}', '{own}'],
  },
  KT: { office: 'DEPUTY_LEADER', grant: 'KT', collective: false, lines: ['KT. {head}', '{own}'] },
  TM_Q: { office: null, grant: 'Q', collective: true, lines: ['TM. {agency}', 'Q. {head}'] },
  Q: { office: null, grant: 'Q', collective: false, lines: ['Q. {head}'] },
  TL: { office: null, grant: 'TL', collective: false, lines: ['TL. {head}', '{own}'] },
  TL_KT: { office: null, grant: 'TL_KT', collective: false, lines: ['TL. {head}', 'KT. {unitHead}', '{own}'] },
  TUQ: { office: null, grant: 'TUQ', collective: false, lines: ['TUQ. {head}', '{own}'] },
};

export const SIGNING_FORMS = Object.keys(SIGNING_RULES) as readonly SigningForm[];

type GrantRule = {
  /** Whose post may get it. */
  readonly roles: readonly Role[];
  /** The grant it is derived from, held by the head of the same unit. */
  readonly through: GrantedForm | null;
  /** Văn bản ủy quyền is limited in time and content (đ.13 k.3). */
  readonly limited: boolean;
};

/**
 * What can be granted to which post. Only TL is passed on, and only to the own deputy as TL_KT (đ.13 k.4); whoever signs
 * TUQ may not let another sign (đ.13 k.3): no grant goes through it.
 */
export const GRANT_RULES: Readonly<Record<GrantedForm, GrantRule>> = {
  KT: { roles: ['DEPUTY_LEADER'], through: null, limited: false },
  Q: { roles: ['DEPUTY_LEADER', 'UNIT_HEAD', 'SPECIALIST'], through: null, limited: false },
  TL: { roles: ['UNIT_HEAD', 'FORM_CHECKER'], through: null, limited: false },
  TL_KT: { roles: ['UNIT_HEAD', 'SPECIALIST', 'FORM_CHECKER'], through: 'TL', limited: false },
  TUQ: { roles: ['DEPUTY_LEADER', 'UNIT_HEAD', 'SPECIALIST', 'FORM_CHECKER'], through: null, limited: true },
};

/**
 * The one form that goes to the head of an agency right below, who is of another agency (đ.13 k.3). It counts while the
 * post heads an agency and that agency is below.
 */
export const GRANTED_BELOW: GrantedForm = 'TUQ';
export const HEAD: Role = 'AGENCY_LEADER';

export type Standing = 'INSIDE' | 'BELOW' | 'OUTSIDE';

/** How a post stands to an agency whose document it is to sign; `superiorId` is that of the post's agency on the day. */
export function standingOf(
  post: { readonly agencyId: string; readonly roles: readonly Role[] },
  superiorId: string | undefined,
  agencyId: string,
): Standing {
  if (post.agencyId === agencyId) return 'INSIDE';
  return superiorId === agencyId && post.roles.includes(HEAD) ? 'BELOW' : 'OUTSIDE';
}

export const GRANTED_FORMS = Object.keys(GRANT_RULES) as readonly GrantedForm[];

/** A power of attorney runs this long at most, in days: a year with its leap day. */
export const TUQ_DAYS = 366;

export type SigningGrant = {
  readonly id: string;
  readonly form: GrantedForm;
  readonly validFrom: CivilDate;
  /** Last day; null without an end. */
  readonly validTo: CivilDate | null;
  /** Kinds of document; none means all. */
  readonly typeCodes: readonly DocumentTypeCode[];
  /** Lĩnh vực of the agency; none means all (a deputy signs KT. in the assigned field, đ.13 k.1). */
  readonly fieldIds: readonly string[];
  /** What TL_KT rests on: it holds no longer and no further than that. */
  readonly through: SigningGrant | null;
};

export type SigningPost = {
  readonly roles: readonly Role[];
  readonly validFrom: CivilDate;
  readonly validTo: CivilDate | null;
};

export type SigningOption = { readonly form: SigningForm; readonly grant: SigningGrant | null };

export type SigningQuestion = {
  readonly post: SigningPost;
  readonly grants: readonly SigningGrant[];
  /** Of the agency (unless said otherwise), the head of one right below, or neither. */
  readonly standing?: Standing;
  /** Whether the agency decides as a body. */
  readonly collective: boolean;
  readonly on: CivilDate;
  /** Null asks for any kind. */
  readonly typeCode: DocumentTypeCode | null;
  readonly field: FieldAsked;
};

/** The field of a document; null is a document without one, which no grant for a field covers. `ANY` asks for any. */
export type FieldAsked = string | null;
export const ANY_FIELD = 'ANY';

/** What the holder of a post may sign a document as on a day, in the order of the table. */
export function signingFormsOf({
  post,
  grants,
  collective,
  standing = 'INSIDE',
  ...asked
}: SigningQuestion): readonly SigningOption[] {
  if (!holdsOn(post, asked.on) || standing === 'OUTSIDE') return [];
  return SIGNING_FORMS.flatMap((form): SigningOption[] => {
    const rule = SIGNING_RULES[form];
    if ((rule.collective && !collective) || (standing === 'BELOW' && rule.grant !== GRANTED_BELOW)) return [];
    const recorded = grants.filter((grant) => grant.form === rule.grant);
    if (recorded.length > 0) {
      const grant = recorded.find((each) => covers(each, asked));
      return grant === undefined ? [] : [{ form, grant }];
    }
    return rule.office !== null && post.roles.includes(rule.office) ? [{ form, grant: null }] : [];
  });
}

/** Whether a grant holds on the day for the kind of document and its field. */
export function covers(grant: SigningGrant, asked: Pick<SigningQuestion, 'on' | 'typeCode' | 'field'>): boolean {
  const { on, typeCode, field } = asked;
  const kind = typeCode === null || grant.typeCodes.length === 0 || grant.typeCodes.includes(typeCode);
  const basis = GRANT_RULES[grant.form].through === null || (grant.through !== null && covers(grant.through, asked));
  const inField =
    grant.fieldIds.length === 0 || field === ANY_FIELD || (field !== null && grant.fieldIds.includes(field));
  return holdsOn(grant, on) && kind && inField && basis;
}

/** Whether two grants of a post would say the same thing for the same day. */
export function overlap(
  one: Omit<SigningGrant, 'through' | 'id'>,
  other: Omit<SigningGrant, 'through' | 'id'>,
): boolean {
  const share = <T>(mine: readonly T[], theirs: readonly T[]): boolean =>
    mine.length === 0 || theirs.length === 0 || mine.some((each) => theirs.includes(each));
  return (
    one.form === other.form &&
    shareDay(one, other) &&
    share(one.typeCodes, other.typeCodes) &&
    share(one.fieldIds, other.fieldIds)
  );
}

/** The last day a power of attorney that begins on a day can have. */
export const lastDayOfAttorney = (validFrom: CivilDate): CivilDate => addDays(validFrom, TUQ_DAYS - 1);

export type SignatureWords = {
  /** Name of the agency, `Ủy ban nhân dân tỉnh Kiên Giang`. */
  readonly agency: string;
  /** Chức vụ of who heads the agency. */
  readonly head: string;
  /** Chức vụ of the unit head a deputy signs for; null where none is. */
  readonly unitHead: string | null;
  readonly own: string;
};

const PLACE = /\s(tỉnh|huyện|xã|phường|thị trấn|thị xã|thành phố|quận|đặc khu)\s.*$/iu;

/** The lines above the signature in capitals: `TM. ỦY BAN NHÂN DÂN` leaves out of which place (Phụ lục I, II.7). */
export function signatureBlock(form: SigningForm, words: SignatureWords): readonly string[] {
  const word: Readonly<Record<Word, string>> = {
    '{agency}': words.agency.replace(PLACE, ''),
    '{head}': words.head,
    '{unitHead}': words.unitHead ?? words.own,
    '{own}': words.own,
  };
  return SIGNING_RULES[form].lines.map((line) =>
    line
      .replace(/\{\w+\}/u, (found) => word[found as Word])
      .normalize('NFC')
      .toLocaleUpperCase('vi'),
  );
}

/** As it is said and written, `TL. KT.`; nothing stands before the title of a head in own capacity. */
export const formName = (form: SigningForm): string =>
  SIGNING_RULES[form].lines.flatMap((line) => /^[A-Z]+\./u.exec(line) ?? []).join(' ') || 'trực tiếp';
