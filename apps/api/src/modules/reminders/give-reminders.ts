import { randomUUID } from 'node:crypto';
import { opensAt, timeInVietnam } from '@qlvb/domain/calendar/office-hours';
import { addDays, civilDateInVietnam, type CivilDate } from '@qlvb/domain/civil-date';
import { type ReminderSettings } from '@qlvb/domain/reminders/settings';
import { datesConcerned, rankOf, type Stage, stagesReached } from '@qlvb/domain/reminders/stages';
import type { Clock } from '../../platform/clock.ts';
import type { NewOf } from '../../platform/db/columns.ts';
import type { Database } from '../../platform/db/database.ts';
import type { Reader } from '../../platform/db/reader.ts';
import { inTransaction, type Tx } from '../../platform/db/transaction.ts';
import { type DuePart, dueParts, whoSees } from '../incoming/due-parts.ts';
import { officeHoursOf } from '../settings/office-hours.ts';
import { recipientsOf } from './recipients.ts';
import { reminderDays, reminders } from './reminders.entity.ts';
import { settingsOf } from './settings.ts';

/** Agencies at once: so many statements for all of them as for one. */
const AGENCIES_AT_ONCE = 50;
const KEEP_DAYS = 30;

type NewReminder = NewOf<(typeof reminders)['columns']>;

/**
 * Gives the reminders of today to every agency that has opened and has none yet; gives how many. A stage changes by the
 * day alone, so once a day is enough, and after a standstill the day is made up for as it stands then. Run at the same
 * time by several processes each agency is served by one of them; what is interrupted was not begun.
 */
export async function giveReminders(db: Database, clock: Clock): Promise<number> {
  const now = clock.now();
  const today = civilDateInVietnam(now);
  const open = await openWithoutReminders(db, today, timeInVietnam(now));
  let given = 0;
  for (let from = 0; from < open.length; from += AGENCIES_AT_ONCE)
    given += await giveTo(db, open.slice(from, from + AGENCIES_AT_ONCE), { today, at: now.toISOString() });
  return given;
}

async function openWithoutReminders(reader: Reader, today: CivilDate, time: string): Promise<string[]> {
  const waiting = await reader.query<{ id: string }>(
    `SELECT a.id FROM agencies a LEFT JOIN reminder_days d ON d.agency_id = a.id AND d.day = ?
     WHERE a.on_platform = 1 AND d.agency_id IS NULL ORDER BY a.id`,
    [today],
  );
  if (waiting.length === 0) return [];
  const hours = await officeHoursOf(
    reader,
    waiting.map(({ id }) => id),
  );
  return hours.filter((each) => (opensAt(today, each) ?? '24:00') <= time).map(({ agencyId }) => agencyId);
}

type Day = { readonly today: CivilDate; readonly at: string };

async function giveTo(db: Database, agencyIds: readonly string[], day: Day): Promise<number> {
  return await inTransaction(db, async (tx) => {
    const mine = await takeDay(tx, agencyIds, day);
    if (mine.length === 0) return 0;
    const settings = await settingsOf(tx, mine);
    const wanted = await dueNow(tx, settings, day.today);
    const rows = await untold(tx, wanted, { ...day, settings });
    await tx.insertMany(reminders, rows);
    for (const [positionId, incomingId] of new Map(rows.map((row) => [row.positionId, row.subjectId])))
      tx.hint({ type: 'incoming', id: incomingId, positionIds: [positionId] });
    return rows.length;
  });
}

/** Whoever is second waits here for the first to commit, and finds nothing left; the first that is killed leaves all. */
async function takeDay(tx: Tx, agencyIds: readonly string[], { today, at }: Day): Promise<string[]> {
  const token = randomUUID();
  const values = agencyIds.map(() => '(?, ?, ?, ?)').join(', ');
  await tx.execute(
    `INSERT IGNORE INTO reminder_days (agency_id, day, token, given_at) VALUES ${values}`,
    agencyIds.flatMap((agencyId) => [agencyId, today, token, new Date(at)]),
  );
  tx.later('DELETE FROM reminder_days WHERE agency_id IN (?) AND day < ?', [agencyIds, addDays(today, -KEEP_DAYS)]);
  const mine = await tx.find(reminderDays, { agencyId: agencyIds, day: today, token }, { orderBy: 'agency_id' });
  return mine.map(({ agencyId }) => agencyId);
}

type Settings = ReadonlyMap<string, ReminderSettings>;
type Reached = { readonly part: DuePart; readonly stages: readonly Stage[] };

/** Parts with the stages they have reached by the settings of their agency. */
async function dueNow(reader: Reader, settings: Settings, today: CivilDate): Promise<Reached[]> {
  const spans = [...settings.values()].flatMap((each) => datesConcerned(today, each) ?? []);
  if (spans.length === 0) return [];
  const from = spans.map((span) => span.from).reduce((a, b) => (a < b ? a : b));
  const to = spans.map((span) => span.to).reduce((a, b) => (a > b ? a : b));
  const parts = await dueParts(reader, [...settings.keys()], { from, to });
  return parts.flatMap((part) => {
    const own = settings.get(part.agencyId);
    const reached = own === undefined ? [] : stagesReached(part.dueOn, today, own);
    const stages = part.endsAlone ? reached : reached.filter(({ stage }) => stage === 'BEFORE_DUE');
    return stages.length === 0 ? [] : [{ part, stages }];
  });
}

/**
 * One reminder for each person, letter and due date: the highest stage, when the person sees the letter and has not
 * been told of that stage or a later one.
 */
async function untold(
  reader: Reader,
  reached: readonly Reached[],
  { today, at, settings }: Day & { readonly settings: Settings },
): Promise<NewReminder[]> {
  if (reached.length === 0) return [];
  const letters = [...new Set(reached.map(({ part }) => part.incomingId))];
  const [recipients, sees, told] = await Promise.all([
    recipientsOf(
      reader,
      reached.map(({ part }) => part),
      today,
    ),
    whoSees(reader, letters),
    reader.find(reminders, { subjectType: 'INCOMING', subjectId: letters }),
  ]);
  const highest = new Map<string, number>();
  for (const row of told) raise(highest, keyOf(row.positionId, row.subjectId, row.dueOn), rankOf(row));
  const rows = new Map<string, NewReminder>();
  for (const { part, stages } of reached)
    for (const stage of stages)
      for (const person of recipients(part, stage.stage)) {
        const key = keyOf(person.id, part.incomingId, part.dueOn);
        if (!sees(person, part.incomingId) || !raise(highest, key, rankOf(stage))) continue;
        rows.set(key, {
          agencyId: part.agencyId,
          positionId: person.id,
          subjectType: 'INCOMING',
          subjectId: part.incomingId,
          assignmentId: part.assignmentId,
          dueOn: part.dueOn,
          ...stage,
          digestOn: settings.get(part.agencyId)?.digest ? today : null,
          sentAt: at,
        });
      }
  return [...rows.values()];
}

const keyOf = (positionId: string, incomingId: string, dueOn: CivilDate): string =>
  `${positionId} ${incomingId} ${dueOn}`;

/** Whether the rank is above what stood there. */
function raise(highest: Map<string, number>, key: string, rank: number): boolean {
  const former = highest.get(key);
  if (former !== undefined && former >= rank) return false;
  highest.set(key, rank);
  return true;
}
