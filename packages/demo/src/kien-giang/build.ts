import type { AgencyTier } from '@qlvb/contract/types';
import { foldText } from '@qlvb/domain/text/fold';
import type { Letterhead } from '../province/types.ts';
import type { AgencyKind, AgencyNaming, KienGiangAgency, KienGiangUnit } from './types.ts';

/** The day the province announced the system with its 622 agencies. */
export const STARTED_ON = '2018-11-09';

/** QĐ 20/2020/QĐ-TTg in force: codes are read top-down from here on. */
const QD20_IN_FORCE = '2020-09-15';

/** Every unit and title comes back for thousands of people, so each text is folded once. */
function remembered(fold: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const found = known.get(text) ?? fold(text);
    known.set(text, found);
    return found;
  };
}

/** `Hòn Đất` → `hon-dat`. */
export const slug = remembered((text) =>
  foldText(text)
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, ''),
);

/** `Hòn Đất` → `hondat`, as in user names. */
export const oneWord = remembered((text) => slug(text).replaceAll('-', ''));

export const upper = (text: string): string => text.toUpperCase();

/** `H33.24.12` was `000.12.24.H33` in 2016: four groups, level 1 at the right (QCVN 102:2016/BTTTT). */
export function legacyCodeOf(code: string): string {
  const [first = '', second = '00', third = '00', fourth = '000'] = code.split('.');
  return `${fourth}.${third}.${second}.${first}`;
}

/** `'NS Phòng Quản lý ngân sách; GCS Phòng Quản lý giá và công sản'`: abbreviation first. */
export function unitsOf(text: string): readonly KienGiangUnit[] {
  return text
    .split(';')
    .map((each) => each.trim())
    .filter((each) => each !== '')
    .map((each, index) => {
      const [abbreviation = '', ...words] = each.split(' ');
      return { abbreviation, name: words.join(' '), protocolOrder: index + 1 };
    });
}

export type AgencyPlan = {
  readonly key: string;
  readonly kind: AgencyKind;
  readonly tier: AgencyTier;
  readonly parentKey: string | null;
  readonly code: string;
  readonly name: string;
  readonly shortName?: string;
  readonly abbreviation: string;
  readonly letterhead: Letterhead;
  readonly headTitle: string;
  /** See `unitsOf`. */
  readonly units: string;
  readonly place?: string;
  /** The folded abbreviation when not given. */
  readonly ending?: string;
  readonly districtKey?: string;
  readonly nationalCode?: string;
  readonly collective?: boolean;
  readonly linked?: boolean;
  readonly gateway?: 'PARTY';
  /** Agencies that came after 2020 have no code of the former form. */
  readonly validFrom?: string;
};

export function agencyFrom(plan: AgencyPlan): KienGiangAgency {
  const validFrom = plan.validFrom ?? STARTED_ON;
  const since = { validFrom, validTo: null };
  const naming: AgencyNaming = {
    name: plan.name,
    shortName: plan.shortName ?? plan.name,
    abbreviation: plan.abbreviation,
    letterhead: plan.letterhead,
    place: plan.place ?? 'Kiên Giang',
    headTitle: plan.headTitle,
  };
  return {
    key: plan.key,
    kind: plan.kind,
    tier: plan.tier,
    linked: plan.linked ?? true,
    gateway: plan.gateway ?? null,
    protocolOrder: 0,
    districtKey: plan.districtKey ?? null,
    nationalCode: plan.nationalCode ?? null,
    collective: plan.collective ?? false,
    ending: plan.ending ?? oneWord(plan.abbreviation),
    ...since,
    names: [{ ...naming, ...since }],
    codes:
      validFrom > QD20_IN_FORCE
        ? [{ scheme: 'QD20', code: plan.code, ...since }]
        : [
            { scheme: 'QCVN102', code: legacyCodeOf(plan.code), ...since },
            { scheme: 'QD20', code: plan.code, validFrom: QD20_IN_FORCE, validTo: null },
          ],
    parents: [{ parentKey: plan.parentKey, ...since }],
    units: unitsOf(plan.units).map((unit) => ({ ...unit, ...since })),
  };
}
