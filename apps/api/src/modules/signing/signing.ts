import type { DocumentTypeCode, SigningForm } from '@qlvb/contract/types';
import type { CivilDate } from '@qlvb/domain/civil-date';
import {
  type SigningGrant,
  signatureBlock,
  signingFormsOf,
  standingOf,
  type FieldAsked,
} from '@qlvb/domain/identity/signing';
import type { Reader } from '../../platform/db/reader.ts';
import { holdsOnSql } from '../../platform/db/validity-sql.ts';
import type { PositionRow } from '../identity/identity.entity.ts';
import { positionsByIds, positionsWithRole } from '../identity/identity.loaders.ts';
import type { AgencyRow } from '../organizations/organizations.entity.ts';
import { agenciesByIds, headTitles, superiorsOf } from '../organizations/organizations.loaders.ts';
import { signingAuthorities, type SigningAuthorityRow, typeCodesOf, fieldIdsOf } from './signing.entity.ts';

/** One way in which somebody may sign a document, ready to be written above the signature. */
export type Choice = {
  readonly form: SigningForm;
  readonly authorityId: string | null;
  readonly matters: string | null;
  readonly validTo: CivilDate | null;
  readonly lines: string[];
};
export type SignerRow = { readonly position: PositionRow; readonly choices: Choice[] };

export type SigningAsk = {
  /** Whose document it is. */
  readonly agencyId: string;
  readonly positionId: string;
  readonly on: CivilDate;
  /** Null asks for any kind. */
  readonly typeCode: DocumentTypeCode | null;
  readonly field: FieldAsked;
};

/** What everybody asked about may sign as; answers in the order of the questions, in a fixed number of statements. */
export async function signersAsked(reader: Reader, asks: readonly SigningAsk[]): Promise<(SignerRow | null)[]> {
  const ids = [...new Set(asks.map(({ positionId }) => positionId))];
  const [day] = asks.map(({ on }) => on).toSorted();
  if (day === undefined) return [];
  const posts = new Map((await positionsByIds(reader, ids, day)).map((post) => [post.id, post]));
  const grants = await grantsOf(reader, ids);
  const agencyIds = [...new Set(asks.map(({ agencyId }) => agencyId))];
  const agencies = new Map((await agenciesByIds(reader, agencyIds, day)).map((agency) => [agency.id, agency]));
  const heads = await headTitlesOf(reader, agencyIds, day);
  const unitHeads = new Map(
    (
      await positionsByIds(
        reader,
        [...grants.through.values()].map(({ positionId }) => positionId),
        day,
      )
    ).map(({ id, title }) => [id, title]),
  );
  const elsewhere = asks.flatMap(({ positionId, agencyId }) => {
    const home = posts.get(positionId)?.agencyId;
    return home === undefined || home === agencyId ? [] : [home];
  });
  const superiors = await superiorsOf(reader, elsewhere, day);
  const names = new Map((await agenciesByIds(reader, elsewhere, day)).map(({ id, shortName }) => [id, shortName]));
  return asks.map(({ agencyId, positionId, on, typeCode, field }) => {
    const position = posts.get(positionId);
    const agency = agencies.get(agencyId);
    if (position === undefined || agency === undefined) return null;
    const recorded = grants.rows.filter((row) => row.positionId === positionId && row.agencyId === agencyId);
    const options = signingFormsOf({
      post: position,
      grants: recorded.map((row) => toGrant(row, grants.through)),
      standing: standingOf(position, superiors.get(position.agencyId), agencyId),
      collective: agency.collective,
      on,
      typeCode,
      field,
    });
    // Of another agency the title alone would not say which: GIÁM ĐỐC SỞ TÀI CHÍNH.
    const own =
      position.agencyId === agencyId ? position.title : `${position.title} ${names.get(position.agencyId) ?? ''}`;
    const choices = options.map(({ form, grant }): Choice => {
      const row = recorded.find(({ id }) => id === grant?.id);
      const through = row?.throughId ? grants.through.get(row.throughId) : undefined;
      const unitHead = through === undefined ? null : (unitHeads.get(through.positionId) ?? null);
      return {
        form,
        authorityId: row?.id ?? null,
        matters: row?.matters ?? null,
        validTo: row?.validTo ?? position.validTo,
        lines: linesOf(form, agency, { head: heads.get(agency.id) ?? position.title, unitHead, own }),
      };
    });
    return { position, choices };
  });
}

function linesOf(
  form: SigningForm,
  agency: AgencyRow,
  titles: { readonly head: string; readonly unitHead: string | null; readonly own: string },
): string[] {
  return [...signatureBlock(form, { agency: agency.name, ...titles })];
}

/** Of the agency, everybody who may sign, the head first, then the deputies, then whoever has a grant. */
export async function signersOfAgency(
  reader: Reader,
  { agencyId, ...asked }: Omit<SigningAsk, 'positionId'>,
): Promise<SignerRow[]> {
  const { on } = asked;
  const byOffice = await positionsWithRole(reader, agencyId, ['AGENCY_LEADER', 'DEPUTY_LEADER'], null, on);
  const rank = ({ roles }: PositionRow): number => (roles.includes('AGENCY_LEADER') ? 0 : 1);
  const place = ({ protocolOrder, id }: PositionRow): number => protocolOrder || 1_000_000 + Number(id);
  const inOrder = byOffice.toSorted((a, b) => rank(a) - rank(b) || place(a) - place(b)).map(({ id }) => id);
  const granted = await reader.select(
    signingAuthorities,
    'a',
    `WHERE a.agency_id = ? AND ${holdsOnSql('a')} ORDER BY a.id`,
    [agencyId, on, on],
  );
  const ids = [...new Set([...inOrder, ...granted.map(({ positionId }) => positionId)])];
  const signers = await signersAsked(
    reader,
    ids.map((positionId) => ({ agencyId, positionId, ...asked })),
  );
  return signers.flatMap((signer) => (signer === null || signer.choices.length === 0 ? [] : [signer]));
}

type Grants = {
  readonly rows: readonly SigningAuthorityRow[];
  readonly through: ReadonlyMap<string, SigningAuthorityRow>;
};

async function grantsOf(reader: Reader, positionIds: readonly string[]): Promise<Grants> {
  if (positionIds.length === 0) return { rows: [], through: new Map() };
  const rows = await reader.find(
    signingAuthorities,
    { positionId: [...positionIds] },
    { orderBy: 'valid_from DESC, id' },
  );
  const ids = rows.flatMap(({ throughId }) => throughId ?? []);
  const through = ids.length === 0 ? [] : await reader.find(signingAuthorities, { id: ids });
  return { rows, through: new Map(through.map((row) => [row.id, row])) };
}

/** As the rules read it. */
export function toGrant(
  row: SigningAuthorityRow,
  through: ReadonlyMap<string, SigningAuthorityRow> = new Map(),
): SigningGrant {
  const basis = row.throughId === null ? undefined : through.get(row.throughId);
  return {
    id: row.id,
    form: row.form,
    validFrom: row.validFrom,
    validTo: row.validTo,
    typeCodes: typeCodesOf(row),
    fieldIds: fieldIdsOf(row),
    through: basis === undefined ? null : toGrant(basis),
  };
}

/** As the agency writes it, else as the one in office is titled. */
async function headTitlesOf(
  reader: Reader,
  agencyIds: readonly string[],
  on: CivilDate,
): Promise<ReadonlyMap<string, string>> {
  const written = await headTitles(reader, agencyIds, on);
  const missing = agencyIds.filter((id) => !written.has(id));
  const inOffice = await Promise.all(
    missing.map(async (id) => await positionsWithRole(reader, id, ['AGENCY_LEADER'], null, on)),
  );
  return new Map([
    ...written,
    ...inOffice.flatMap(([head]) => (head === undefined ? [] : [[head.agencyId, head.title] as const])),
  ]);
}
