import type { CivilDate } from '@qlvb/domain/civil-date';
import { drawsFrom } from '@qlvb/demo/work/weights';
import type { Database } from '../../platform/db/database.ts';
import { createAgenda } from './agenda.ts';
import { createBatch } from './batch.ts';
import { createBooks } from './books.ts';
import { createJournal } from './journal.ts';
import { createLetterFiles } from './letter-files.ts';
import { createMatters } from './matters.ts';
import type { Counts, Office } from './office.ts';
import { createTimes, type Times } from './times.ts';
import { readWorld } from './world.ts';
import { createWriter, type Writer } from './writer.ts';

/** What is asked for, and how much of it a former run has written. */
export type Load = {
  /** Of the demonstration's row. */
  readonly id: string;
  /** The day before which the work ends. */
  readonly startedOn: CivilDate;
  /** Lines of the registers of incoming and outgoing documents together, about. */
  readonly documents: number;
  readonly loadedBatches: number;
};
export type Loaded = Counts & { readonly rows: number };
/** Told now and then: documents there are, of how many. */
export type OnLoaded = (documents: number, of: number) => void;

/** Calendar days of work before the first day of the demonstration: a year and a half. */
const PERIOD = 548;
/** Working days at the end in which much is in hand, so that every desk has something on it. */
const BUSY_DAYS = 10;
const BUSY = 8;
/** Working days from a draft to its recipients: what is drafted in the last of them has not arrived yet. */
const LEAD = 4;
/** Texts drawn for the busy days; each takes as long as the rows of a hundred documents. */
const TEXTS = 120;
/** Minutes after the office opens: signed and sent by the afternoon. */
const IN_THE_MORNING = 30;
const HOUR_MS = 3_600_000;
/** Circulars to everybody only where they are a small part of the whole. */
const CIRCULAR_SHARE = 0.04;

/**
 * The work of the province over a year and a half, as its people would have done it through the use cases: played in
 * the order of time with chance from a seed, so the same day and size give the same rows, and written in bulk. Written
 * in batches, each a transaction with its number in it; a run that was killed is played again from the beginning, and
 * what is there is passed over.
 * @throws Error when there is work already that is not of this load
 */
export async function loadWorkload(
  db: Database,
  dataDir: string,
  load: Load,
  onLoaded: OnLoaded = () => undefined,
): Promise<Loaded> {
  if (load.loadedBatches === 0) await refuseWork(db);
  const { startedOn, documents } = load;
  const times = createTimes(startedOn, PERIOD);
  const office = await openOffice(db, dataDir, { times, documents, seed: `${startedOn} ${documents}` });
  const writer = await createWriter(db, office, load);
  try {
    await play(office, writer, documents, onLoaded);
    await settleAll(office, writer);
    await writer.finish();
    // Which numbers wait for their issue is known when the period has ended.
    await db.query(UNISSUED);
  } finally {
    await writer.release();
  }
  return { ...office.counts, rows: writer.rows };
}

const UNISSUED = `UPDATE number_ledger l JOIN outgoing_documents o ON l.object_type = 'OUTGOING' AND o.id = l.object_id
  SET l.pending = 'UNISSUED' WHERE o.state = 'NUMBERED' AND l.voided_at IS NULL`;

async function refuseWork(db: Database): Promise<void> {
  for (const table of ['documents', 'register_books', 'audit_entries', 'files'])
    if ((await db.query(`SELECT 1 FROM ${table} LIMIT 1`)).length > 0)
      throw new Error(
        `There is work in the database already (${table}); the demonstration's is only loaded where there is none.`,
      );
}

type Opening = { readonly times: Times; readonly documents: number; readonly seed: string };

async function openOffice(db: Database, dataDir: string, { times, documents, seed }: Opening): Promise<Office> {
  const last = new Map<string, number>();
  const nextId = (table: string): string => {
    const id = (last.get(table) ?? 0) + 1;
    last.set(table, id);
    return String(id);
  };
  const batch = createBatch();
  const busySince = Date.parse(`${times.days.at(-BUSY_DAYS) ?? ''}T00:00:00Z`);
  const perDay = Math.ceil(Math.min(TEXTS, documents / 20) / BUSY_DAYS);
  const texts = new Map<string, number>();
  return {
    world: await readWorld(db, times.days.at(-1) ?? ''),
    times,
    agenda: createAgenda(),
    batch,
    journal: createJournal(batch, nextId),
    books: createBooks(batch, nextId),
    files: createLetterFiles(dataDir, batch, nextId),
    draw: drawsFrom(`work of ${seed}`),
    nextId,
    open: new Set(),
    counts: { incoming: 0, outgoing: 0, directives: 0, workFiles: 0 },
    lastFiles: new Map(),
    planned: 0,
    hasText: (at) => {
      if (at < busySince) return false;
      const day = times.date(at);
      const drawn = (texts.get(day) ?? 0) + 1;
      texts.set(day, drawn);
      return drawn <= perDay;
    },
  };
}

/** Day by day: what begins on it, then everything that is due. */
async function play(office: Office, writer: Writer, documents: number, onLoaded: OnLoaded): Promise<void> {
  const { times, agenda, draw, counts } = office;
  const matters = createMatters(office);
  const goal = goalOf(times.days.length, documents);
  const circulars =
    matters.receivers <= documents * CIRCULAR_SHARE
      ? new Set([times.days.length - 9, times.days.length - 5, times.days.length - 1])
      : new Set();
  let told = 0;
  for (const [day] of times.days.entries()) {
    if (circulars.has(day)) office.planned += matters.circular(times.during(day, () => IN_THE_MORNING));
    while (office.planned < goal(day + LEAD)) office.planned += matters.begin(times.during(day, draw));
    const midnight = times.startOf(day + 1);
    for (let hour = times.startOf(day); hour < midnight && hour < times.end; hour += HOUR_MS) {
      agenda.runUntil(Math.min(hour + HOUR_MS, times.end));
      await writer.writeWhenFull();
    }
    const done = counts.incoming + counts.outgoing;
    if (done - told < documents / 10) continue;
    told = done;
    onLoaded(done, documents);
  }
}

/** How many documents there are to be by the end of a day; the last days count more. */
function goalOf(days: number, documents: number): (day: number) => number {
  const usual = days - BUSY_DAYS;
  const perDay = documents / (usual + BUSY_DAYS * BUSY);
  return (day) => perDay * (Math.min(day + 1, usual) + Math.max(0, day + 1 - usual) * BUSY);
}

/** What is in hand when the period ends, in the order in which one refers to the other. */
async function settleAll({ open }: Office, writer: Writer): Promise<void> {
  for (const rank of [1, 2, 3, 4])
    for (const each of [...open].filter((one) => one.rank === rank)) {
      if (open.has(each)) each.settle();
      await writer.writeWhenFull();
    }
}
