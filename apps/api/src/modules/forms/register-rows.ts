import type { FormRow } from '@qlvb/forms/form';
import type { RegisterName } from '@qlvb/forms/forms/registers';
import { civilDateInVietnam } from '@qlvb/domain/civil-date';
import type { SignedContext } from '../../platform/graphql/context.ts';
import { assignmentsOfSubjects } from '../assignments/assignment-tree.ts';
import type { AssignmentRow } from '../assignments/assignments.entity.ts';
import { type CopyInBook, copiesInBook } from '../copies/register-lines.ts';
import type { EnvelopeRow } from '../envelopes/envelopes.entity.ts';
import { visibleEnvelopes } from '../envelopes/envelopes.loaders.ts';
import { type ReceiversInShort, receiversInShort } from '../exchange/receivers-in-short.ts';
import { positionsByIds } from '../identity/identity.loaders.ts';
import { numberedArrivals, registrationsOf } from '../incoming/register-lines.ts';
import type { BookLine, NumberedTable } from '../numbering/book-lines.ts';
import { readOrganisation } from '../organizations/organisation.ts';
import { unitsByIds } from '../organizations/organizations.loaders.ts';
import { answersTo, issuesOf, numberedIssues } from '../outgoing/register-lines.ts';
import { day, dayOfInstant, inShort, namedDocument, PROGRESS, typeAndSubject, voidedNote } from './words.ts';

/** What the register says of a document that is not simply issued. */
const NOTED: Readonly<Record<string, string>> = {
  NUMBERED: 'Chưa phát hành',
  SEALED: 'Chưa phát hành',
  RECALLED: 'Đã thu hồi',
};

type Page = readonly BookLine[];
/** The rows of a page of a book; each reads what it needs of the page at once. */
type RowsOfPage = (context: SignedContext, page: Page) => Promise<FormRow[]>;

export type RegisterKind = {
  readonly direction: 'INCOMING' | 'OUTGOING';
  readonly rows: RowsOfPage;
};

const MOST_RECEIVERS = 8;
const BLANK = '';
const idsOf = (page: Page, type: string): string[] =>
  page.flatMap(({ objectType, objectId }) => (objectType === type ? [objectId] : []));

export const REGISTER_KINDS: Readonly<Record<RegisterName, RegisterKind>> = {
  'incoming-register': { direction: 'INCOMING', rows: arrivalRows },
  'handling-register': { direction: 'INCOMING', rows: handlingRows },
  'incoming-transfer-register': { direction: 'INCOMING', rows: arrivalTransfers },
  'outgoing-register': { direction: 'OUTGOING', rows: issueRows },
  'postal-register': { direction: 'OUTGOING', rows: postalRows },
  'outgoing-transfer-register': { direction: 'OUTGOING', rows: issueTransfers },
};

export const numberedTable = ({ viewer }: SignedContext, direction: RegisterKind['direction']): NumberedTable =>
  direction === 'INCOMING' ? numberedArrivals(viewer) : numberedIssues(viewer);

/** A number that nothing is registered under any more: crossed out, or only held. */
const bare = ({ written, symbol, objectType, voided, voidReason }: BookLine, width: number, at = 0): FormRow => ({
  voided,
  cells: Array.from({ length: width }, (_, column) => {
    if (column === at) return at === 0 && width === 10 ? (symbol ?? written) : written;
    if (column !== width - 1) return BLANK;
    return voided ? voidedNote(voidReason) : objectType === 'HELD' ? 'Số giữ trước' : BLANK;
  }),
});

type Registrations = Awaited<ReturnType<typeof registrationsOf>>;
type Trees = ReadonlyMap<string, readonly AssignmentRow[]>;

/** First-level nodes that stand, by letter: to whom it was given, and when. */
async function treesOf({ db }: SignedContext, ids: readonly string[]): Promise<Trees> {
  const trees = new Map<string, AssignmentRow[]>();
  if (ids.length === 0) return trees;
  for (const node of await assignmentsOfSubjects(db, 'INCOMING', ids))
    if (node.parentId === null && node.state !== 'WITHDRAWN')
      trees.set(node.subjectId, [...(trees.get(node.subjectId) ?? []), node]);
  return trees;
}

async function arrivalsOf(context: SignedContext, page: Page) {
  const ids = idsOf(page, 'INCOMING');
  const registrations = await registrationsOf(context.db, context.viewer, ids);
  return { ids, registrations, trees: await treesOf(context, ids) };
}

const handedOn = (trees: Trees, id: string): string => dayOfInstant(trees.get(id)?.[0]?.assignedAt ?? null);

function registrationOf(registrations: Registrations, line: BookLine) {
  const row = line.objectType === 'INCOMING' ? registrations.get(line.objectId) : undefined;
  // A voided number may have been given another one; what is printed beside it is what it was given to.
  return row !== undefined && (!line.voided || row.arrivalNumber === line.number) ? row : undefined;
}

type Envelope = EnvelopeRow & { readonly addressee: string };

/** What văn thư sees of them; nobody else is told from whom or to whom. */
async function envelopesOf({ db, viewer, today }: SignedContext, page: Page): Promise<ReadonlyMap<string, Envelope>> {
  const rows = await visibleEnvelopes(db, viewer, idsOf(page, 'ENVELOPE'));
  if (rows.length === 0) return new Map();
  const ids = [...new Set(rows.map(({ addresseePositionId }) => addresseePositionId))];
  const names = new Map((await positionsByIds(db, ids, today())).map(({ id, fullName }) => [id, fullName]));
  return new Map(rows.map((row) => [row.id, { ...row, addressee: names.get(row.addresseePositionId) ?? BLANK }]));
}

/** NĐ 30/2020 đ.21: what stands on the envelope. */
function envelopeRow(line: BookLine, row: Envelope | undefined): FormRow {
  const handedOver = dayOfInstant(row?.handedOverAt ?? null);
  return {
    voided: line.voided,
    cells: [
      day(line.datedOn),
      line.written,
      row?.sender ?? BLANK,
      row?.symbol ?? BLANK,
      BLANK,
      'Bì gửi đích danh, không bóc',
      row?.addressee ?? BLANK,
      handedOver,
      BLANK,
      line.voided ? voidedNote(line.voidReason) : BLANK,
    ],
  };
}

async function arrivalRows(context: SignedContext, page: Page): Promise<FormRow[]> {
  const { registrations, trees } = await arrivalsOf(context, page);
  const envelopes = await envelopesOf(context, page);
  return page.map((line) => {
    if (line.objectType === 'ENVELOPE') return envelopeRow(line, envelopes.get(line.objectId));
    const row = registrationOf(registrations, line);
    if (row === undefined) return bare(line, 10, 1);
    const { document, arrivedOn, leadName, id } = row;
    return {
      voided: line.voided,
      cells: [
        day(arrivedOn),
        line.written,
        document.issuerName,
        document.symbol,
        day(document.issuedOn),
        typeAndSubject(document),
        leadName ?? BLANK,
        handedOn(trees, id),
        BLANK,
        line.voided ? voidedNote(line.voidReason) : BLANK,
      ],
    };
  });
}

async function handlingRows(context: SignedContext, page: Page): Promise<FormRow[]> {
  const ids = idsOf(page, 'INCOMING');
  const registrations = await registrationsOf(context.db, context.viewer, ids);
  const answers = await answersTo(context.db, context.viewer, ids);
  return page.map((line) => {
    const row = registrationOf(registrations, line);
    if (row === undefined) return bare(line, 7);
    const { document, leadName, dueOn, state, id } = row;
    const late = dueOn !== null && state !== 'DONE' && state !== 'RETURNED' && dueOn < context.today();
    return {
      voided: line.voided,
      cells: [
        line.written,
        namedDocument(document),
        leadName ?? BLANK,
        day(dueOn),
        late ? `${PROGRESS[state]} (quá hạn)` : PROGRESS[state],
        (answers.get(id) ?? []).join('; '),
        line.voided ? voidedNote(line.voidReason) : BLANK,
      ],
    };
  });
}

/** One row for each unit or person it was handed to: each signs. */
async function arrivalTransfers(context: SignedContext, page: Page): Promise<FormRow[]> {
  const { trees } = await arrivalsOf(context, page);
  const nodes = [...trees.values()].flat();
  const units = new Map(
    (
      await unitsByIds(
        context.db,
        nodes.flatMap(({ toUnitId }) => toUnitId ?? []),
        context.today(),
      )
    ).map((unit) => [unit.id, unit.name]),
  );
  const people = await namesOf(
    context,
    nodes.flatMap(({ toPositionId }) => toPositionId ?? []),
  );
  return page.flatMap((line) =>
    (line.objectType === 'INCOMING' ? (trees.get(line.objectId) ?? []) : []).map(
      ({ assignedAt, toUnitId, toPositionId }) => ({
        cells: [
          dayOfInstant(assignedAt),
          line.written,
          (toPositionId === null ? units.get(toUnitId ?? '') : people.get(toPositionId)) ?? BLANK,
          BLANK,
          BLANK,
        ],
      }),
    ),
  );
}

async function namesOf({ db, today }: SignedContext, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  return new Map((await positionsByIds(db, [...new Set(ids)], today())).map(({ id, fullName }) => [id, fullName]));
}

type Issues = Awaited<ReturnType<typeof issuesOf>>;

function issueOf(issues: Issues, line: BookLine) {
  const row = line.objectType === 'OUTGOING' ? issues.get(line.objectId) : undefined;
  return row !== undefined && (!line.voided || row.symbol === line.symbol) ? row : undefined;
}

async function issuesWithUnits(context: SignedContext, page: Page) {
  const issues = await issuesOf(context.db, context.viewer, idsOf(page, 'OUTGOING'));
  const rows = [...issues.values()];
  const unitIds = [...new Set(rows.flatMap(({ unitId }) => unitId ?? []))];
  const units = unitIds.length === 0 ? [] : await unitsByIds(context.db, unitIds, context.today());
  return { issues, rows, units: new Map(units.map((unit) => [unit.id, unit])) };
}

type InWords = (receivers: ReceiversInShort) => string;

/** Receivers by their names of the day the document was issued; the organisation is asked for once for a page. */
async function receiversInWords({ db, today }: SignedContext): Promise<InWords> {
  const organisation = await readOrganisation(db);
  return ({ agencyIds, sentAt, all }) => {
    const view = organisation.on(sentAt === null ? today() : civilDateInVietnam(sentAt));
    return inShort(
      agencyIds.map((id) => view.called(id)?.shortName ?? BLANK),
      all,
    );
  };
}

/** A number taken back from its document: what it was given to stays to be read, crossed out. */
function crossedOut(issues: Issues, line: BookLine): FormRow {
  const row = line.voided && line.objectType === 'OUTGOING' ? issues.get(line.objectId) : undefined;
  const blank = bare(line, 10);
  if (row === undefined) return blank;
  return {
    ...blank,
    cells: blank.cells.map((cell, at) => ({ 1: day(line.datedOn), 2: typeAndSubject(row) })[at] ?? cell),
  };
}

/** Số lượng bản: one for each receiver, and of a copy those on paper. */
function copiesSent(receivers: ReceiversInShort | undefined, copy: CopyInBook | undefined): string {
  const sent = (receivers?.all ?? 0) + (copy === undefined ? 0 : copy.units.length + copy.paperCopies);
  return sent === 0 ? BLANK : String(sent);
}

async function issueRows(context: SignedContext, page: Page): Promise<FormRow[]> {
  const { issues, rows, units } = await issuesWithUnits(context, page);
  const signers = await namesOf(
    context,
    rows.map(({ signerPositionId }) => signerPositionId),
  );
  const sent = await receiversInShort(context.db, [...issues.keys()], { most: MOST_RECEIVERS });
  const inWords = await receiversInWords(context);
  const copies = await copiesInBook(context.db, rows, context.today());
  return page.map((line): FormRow => {
    const row = issueOf(issues, line);
    if (row === undefined) return crossedOut(issues, line);
    const copy = copies.get(row.id);
    const receivers = sent.get(row.id);
    const unit = units.get(row.unitId ?? '');
    return {
      voided: line.voided,
      cells: [
        row.symbol ?? line.written,
        day(row.issuedOn),
        typeAndSubject(row),
        signers.get(row.signerPositionId) ?? BLANK,
        [receivers === undefined ? [] : inWords(receivers), copy?.units ?? []].flat().join('; '),
        unit === undefined ? 'Văn thư' : `Văn thư; ${unit.abbreviation}`,
        copiesSent(receivers, copy),
        dayOfInstant(receivers?.sentAt ?? null),
        BLANK,
        line.voided ? voidedNote(line.voidReason) : (NOTED[row.state] ?? BLANK),
      ],
    };
  });
}

/** What went to receivers the platform does not reach. */
async function postalRows(context: SignedContext, page: Page): Promise<FormRow[]> {
  const issues = await issuesOf(context.db, context.viewer, idsOf(page, 'OUTGOING'));
  const byPost = await receiversInShort(context.db, [...issues.keys()], { most: MOST_RECEIVERS, byPost: true });
  const inWords = await receiversInWords(context);
  return page.flatMap((line): FormRow[] => {
    const row = issueOf(issues, line);
    const receivers = row === undefined ? undefined : byPost.get(row.id);
    if (row === undefined || receivers === undefined || line.voided) return [];
    return [
      {
        cells: [
          dayOfInstant(receivers.sentAt),
          row.symbol ?? line.written,
          inWords(receivers),
          String(receivers.all),
          BLANK,
          BLANK,
        ],
      },
    ];
  });
}

/** The copy the drafting unit keeps (NĐ 30/2020 đ.19). */
async function issueTransfers(context: SignedContext, page: Page): Promise<FormRow[]> {
  const { issues, units } = await issuesWithUnits(context, page);
  const sent = await receiversInShort(context.db, [...issues.keys()], { most: 1 });
  return page.flatMap((line): FormRow[] => {
    const row = issueOf(issues, line);
    const unit = units.get(row?.unitId ?? '');
    if (row === undefined || unit === undefined || line.voided) return [];
    return [
      {
        cells: [dayOfInstant(sent.get(row.id)?.sentAt ?? null), row.symbol ?? line.written, unit.name, BLANK, BLANK],
      },
    ];
  });
}
