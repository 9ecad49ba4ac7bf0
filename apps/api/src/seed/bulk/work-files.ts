import { workFileCode, workFileNotation } from '@qlvb/domain/numbering/codes';
import { foldText } from '@qlvb/domain/text/fold';
import { systemActor } from '../../modules/audit/system-actor.ts';
import { workFileItems, workFiles, workFileSearch } from '../../modules/work-files/work-files.entity.ts';
import type { NewOf } from '../../platform/db/columns.ts';
import { fullText } from '../../platform/db/full-text.ts';
import type { Incoming } from './incoming-record.ts';
import { type Office, often, pick, type Unsettled } from './office.ts';
import { dateOf, instantAt } from './times.ts';
import type { Agency, Person, Unit } from './world.ts';

/** What lies in a work file, and how the journal calls it. */
export type Ref = {
  readonly kind: 'INCOMING' | 'OUTGOING' | 'DIRECTIVE';
  readonly id: string;
  readonly told: () => string;
  /** A draft that is neither issued nor given up keeps a file open (HS-03). */
  readonly isUndecided?: () => boolean;
};
export type InFiles = { readonly ref: Ref; readonly files: WorkFile[] };

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
export type WorkFile = Unsettled & {
  readonly row: Mutable<NewOf<typeof workFiles.columns>> & { readonly id: string };
  readonly agency: Agency;
  readonly owner: Person;
  readonly items: NewOf<typeof workFileItems.columns>[];
  readonly holds: Map<string, Ref>;
  /** The matter it was opened for is done: most are closed some days later. */
  mayClose(at: number): void;
};

const RETENTIONS = ['PERMANENT', 'YEARS_20', 'YEARS_10', 'YEARS_10', 'YEARS_5', 'YEARS_5'] as const;
/** Of a hundred documents so many open a file of their own. */
const SHARE = 0.1;

/** Whoever is given the work opens its file when files fall behind the documents, or adds it to one that is open. */
export function considerWorkFile(office: Office, incoming: Incoming, owner: Person, unit: Unit, at: number): void {
  const { counts, draw, lastFiles } = office;
  const last = lastFiles.get(owner);
  if (last !== undefined && last.row.state === 'OPEN' && often(30, draw)) return add(office, last, incoming, at);
  if (counts.workFiles < (counts.incoming + counts.outgoing) * SHARE && often(60, draw))
    lastFiles.set(owner, open(office, incoming, owner, unit, at));
}

/** NĐ 30/2020 đ.29. Number and code come from the system (HS-01). */
function open(office: Office, incoming: Incoming, owner: Person, unit: Unit, at: number): WorkFile {
  const { books, nextId, journal, draw } = office;
  const { agency, paper } = incoming;
  const id = nextId(workFiles.table);
  const heading = unit.abbreviation;
  const { number, year } = books.take(owner, at, {
    direction: 'WORK_FILE',
    seriesKey: foldText(heading).toUpperCase(),
    objectType: 'WORK_FILE',
    objectId: id,
  });
  const notation = workFileNotation(number, heading);
  const code = workFileCode(agency.code, year, notation);
  const title = `Hồ sơ về việc ${paper.row.subject.replace(/^Về việc /u, '')}`.slice(0, 500);
  const retention = pick(RETENTIONS, draw);
  const moment = instantAt(at);
  const file: WorkFile = {
    row: {
      id,
      agencyId: agency.id,
      unitId: owner.unitId,
      year,
      notation,
      code,
      title,
      retention,
      state: 'OPEN',
      ownerPositionId: owner.positionId,
      openedOn: dateOf(at),
      itemCount: 0,
      lastOrdinal: 0,
      version: 1,
      createdAt: moment,
      updatedAt: moment,
      updatedByPositionId: owner.positionId,
    },
    agency,
    owner,
    items: [],
    holds: new Map(),
    rank: 4,
    settle: () => settle(office, file),
    mayClose: (done) => closeLater(office, file, done),
  };
  office.counts.workFiles += 1;
  office.open.add(file);
  journal.write(owner, at, 'work-file.open', 'WORK_FILE', id, { code, title, retention });
  enter(office, file, incoming, owner, at);
  return file;
}

function enter(office: Office, file: WorkFile, object: InFiles, by: Person | null, at: number): void {
  const { row, items, holds, agency } = file;
  const { kind, id, told } = object.ref;
  holds.set(`${kind}/${id}`, object.ref);
  const ordinal = row.lastOrdinal + 1;
  row.lastOrdinal = ordinal;
  row.itemCount += 1;
  items.push({
    id: office.nextId(workFileItems.table),
    workFileId: row.id,
    ordinal,
    kind,
    objectId: id,
    addedByPositionId: by?.positionId ?? null,
    addedAt: instantAt(at),
    live: 1,
  });
  object.files.push(file);
  const actor = by ?? systemActor({ id: agency.id, name: agency.shortName });
  office.journal.write(actor, at, by === null ? 'work-file.gather' : 'work-file.add', 'WORK_FILE', row.id, {
    kind,
    symbol: told(),
    ordinal,
  });
}

function add(office: Office, file: WorkFile, incoming: Incoming, at: number): void {
  if (file.holds.has(`INCOMING/${incoming.id}`)) return;
  enter(office, file, incoming, file.owner, at);
  touch(file, at);
}

/** What hangs on a matter joins its open files by itself (HS-02); the version stays. */
export function gather(office: Office, file: WorkFile, object: InFiles, at: number): void {
  const { kind, id } = object.ref;
  if (file.row.state === 'OPEN' && !file.holds.has(`${kind}/${id}`)) enter(office, file, object, null, at);
}

function touch({ row, owner }: WorkFile, at: number): void {
  row.version = (row.version ?? 1) + 1;
  row.updatedAt = instantAt(at);
  row.updatedByPositionId = owner.positionId;
}

function closeLater(office: Office, file: WorkFile, done: number): void {
  const { draw, agenda, times, journal } = office;
  if (!often(65, draw)) return;
  const at = times.after(done, 2 + draw(20), draw);
  agenda.note(at, () => {
    const { row, owner } = file;
    if (row.state === 'CLOSED' || [...file.holds.values()].some(({ isUndecided }) => isUndecided?.() === true)) return;
    row.state = 'CLOSED';
    row.closedOn = dateOf(at);
    touch(file, at);
    journal.write(owner, at, 'work-file.close', 'WORK_FILE', row.id, { items: row.itemCount });
    settle(office, file);
  });
}

function settle(office: Office, file: WorkFile): void {
  const { batch } = office;
  const { row, items, agency } = file;
  batch.add(workFiles, row);
  batch.add(workFileSearch, { workFileId: row.id, tokens: fullText(`${row.notation} ${row.title}`, [agency.id]) });
  for (const item of items) batch.add(workFileItems, item);
  office.open.delete(file);
}
