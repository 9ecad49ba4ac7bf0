import { addWorkingDays } from '@qlvb/domain/calendar/working-days';
import { addDays, type CivilDate, civilDateInVietnam } from '@qlvb/domain/civil-date';
import { type DemoLetter, letters } from '@qlvb/demo/letters';
import { letterPdf } from '@qlvb/demo/letter-pdf';
import { AGENCY } from '@qlvb/demo/province';
import { createApp } from '../app.ts';
import type { Config } from '../config.ts';
import { createDesks, type Desk } from './desk.ts';
import { issueReply, giveDirectives, type Incoming } from './matters.ts';

/** How many working days before today the demonstration begins, so that something is already late. */
const DAYS_BACK = 12;
const ANSWERED_DAYS_BACK = 8;

type Office = {
  readonly code: string;
  readonly clerk: string;
  readonly leader: string;
  readonly firstUnit: string;
  readonly letters: number;
};

const OFFICES: readonly Office[] = [
  { code: AGENCY.UBND, clerk: 'vanthu.vp', leader: 'chutich.ubnd', firstUnit: 'KTTH', letters: 12 },
  { code: AGENCY.STC, clerk: 'vanthu.stc', leader: 'giamdoc.stc', firstUnit: 'NS', letters: 6 },
  { code: AGENCY.HON_DAT, clerk: 'vanthu.hondat', leader: 'chutich.hondat', firstUnit: 'TCKH', letters: 4 },
  { code: AGENCY.THO_SON, clerk: 'vanthu.thoson', leader: 'chutich.thoson', firstUnit: 'DCXD', letters: 3 },
];

const INCOMING = 'id version state document { subject } assignments { id role parentId toUnit { id } }';
const REGISTERED = `... on RegisterIncomingSuccess { object: incoming { ${INCOMING} } }`;
const DIRECTED = `... on IncomingActSuccess { object: incoming { ${INCOMING} } }`;

export type Workload = {
  /** The day before which it ends. */
  readonly startedOn: CivilDate;
  /** The last act of a run that was killed; everything older is done. Null for the first run. */
  readonly doneUntil: Date | null;
};

/**
 * Work of two weeks in the demonstration province, done by its people through the API on a clock that is moved from day
 * to day: letters registered, directed, answered and issued, directives given, some of it late. Each step first looks
 * whether it is done, so that a run that was killed is finished by the next one.
 */
export async function seedWorkload(config: Config, { startedOn, doneUntil }: Workload): Promise<void> {
  let now = new Date(0);
  // The journal of a day goes on where it broke off: its time never runs back.
  const moveTo = (instant: Date): void => {
    const resumed = doneUntil === null ? 0 : doneUntil.getTime() + 1000;
    now = new Date(Math.max(instant.getTime(), now.getTime(), resumed));
  };
  const pass = (minutes: number): void => moveTo(new Date(now.getTime() + minutes * 60_000));
  const app = await createApp({ ...config, logLevel: 'silent', signInPerMinute: 1000 }, { clock: { now: () => now } });
  try {
    await app.http.ready();
    const arrivals = OFFICES.flatMap((office) => arrivalsOf(office, startedOn));
    for (let daysBack = DAYS_BACK; daysBack > 0; daysBack--) {
      const day = workingDaysAgo(startedOn, daysBack);
      if (doneUntil !== null && day < civilDateInVietnam(doneUntil)) continue;
      moveTo(new Date(`${day}T01:30:00.000Z`));
      // Sessions end over night; everybody signs in again in the morning.
      const desk = createDesks(app);
      for (const arrival of arrivals.filter((each) => each.daysBack === daysBack)) {
        pass(7);
        const incoming = await register(await desk(arrival.office.clerk), arrival.letter);
        if (incoming.state !== 'AWAITING_DIRECTION' || staysUndirected(arrival)) continue;
        pass(20);
        await direct(
          await desk(arrival.office.leader),
          incoming,
          arrival,
          addWorkingDays(day, 3 + (arrival.turn % 3) * 4),
        );
      }
      if (daysBack === ANSWERED_DAYS_BACK) {
        await answer(desk, arrivals, day);
        await app.relay.drain();
      }
    }
    await app.relay.drain();
  } finally {
    await app.close();
  }
}

/** The newest ones still wait for direction. */
const staysUndirected = ({ office, turn }: Arrival): boolean => turn >= office.letters - Math.ceil(office.letters / 3);

/** The first letter of the committee becomes the matter that is carried through: a reply to all, directives from it. */
async function answer(desk: (username: string) => Promise<Desk>, arrivals: readonly Arrival[], day: CivilDate) {
  const first = arrivals.find(({ office, turn }) => office.code === AGENCY.UBND && turn === 0);
  const matter = first === undefined ? null : await registered(await desk(first.office.clerk), first.letter);
  if (matter === null) throw new Error('The matter of the demonstration is not there');
  const outgoing = await issueReply(desk, matter, day);
  await giveDirectives(desk, outgoing, (workingDays) => addWorkingDays(day, workingDays));
}

type Arrival = {
  readonly office: Office;
  readonly letter: DemoLetter;
  readonly turn: number;
  readonly daysBack: number;
};

/** An office's letters spread over the days; none arrives before it was issued. */
function arrivalsOf(office: Office, today: CivilDate): Arrival[] {
  return letters(office.letters, { today, to: office.code, withinDays: DAYS_BACK }).map((letter, turn) => {
    const daysBack = DAYS_BACK - Math.floor((turn * DAYS_BACK) / office.letters);
    const day = workingDaysAgo(today, daysBack);
    return { office, turn, daysBack, letter: { ...letter, issuedOn: earlier(letter.issuedOn, day) } };
  });
}

const earlier = (issuedOn: CivilDate, day: CivilDate): CivilDate =>
  issuedOn < day ? issuedOn : workingDaysAgo(day, 1);

/** The registration of the letter, when it has been made. */
async function registered(clerk: Desk, letter: DemoLetter): Promise<Incoming | null> {
  const { found } = await clerk.ask<{ found: { incoming: Incoming & { document: { subject: string } } }[] }>(
    `query ($number: String, $notation: String, $issuerName: String, $issuedOn: CivilDate) {
      found: incomingDuplicates(number: $number, notation: $notation, issuerName: $issuerName, issuedOn: $issuedOn) {
        incoming { ${INCOMING} } } }`,
    { ...symbolOf(letter), issuerName: letter.issuerName, issuedOn: letter.issuedOn },
  );
  return found.find(({ incoming }) => incoming.document.subject === letter.subject)?.incoming ?? null;
}

function symbolOf({ symbol }: DemoLetter) {
  const [number, ...notation] = symbol.split('/');
  return { number, notation: notation.join('/') };
}

async function register(clerk: Desk, letter: DemoLetter): Promise<Incoming> {
  const already = await registered(clerk, letter);
  if (already !== null) return already;
  const uploadId = await clerk.upload(`${letter.symbol.replaceAll('/', '-')}.pdf`, await letterPdf(letter));
  return await clerk.act<Incoming>('registerIncoming', 'RegisterIncomingInput', REGISTERED, {
    uploadId,
    ...symbolOf(letter),
    issuedOn: letter.issuedOn,
    issuerName: letter.issuerName,
    typeCode: letter.typeCode,
    subject: letter.subject,
    urgency: letter.urgency,
    signerName: letter.signer.fullName,
    signerTitle: letter.signer.title,
    acceptDuplicate: true,
  });
}

/** The leader gives it to one of the units in turn, the next one co-operates. */
async function direct(leader: Desk, incoming: Incoming, { office, turn }: Arrival, dueOn: CivilDate): Promise<void> {
  const { ownUnits } = await leader.ask<{ ownUnits: { id: string; abbreviation: string }[] }>(
    '{ ownUnits { id abbreviation } }',
  );
  const first = ownUnits.findIndex(({ abbreviation }) => abbreviation === office.firstUnit);
  const at = (place: number) => ({ unitId: ownUnits[(first + place) % ownUnits.length]?.id });
  await leader.act<Incoming>('directIncoming', 'DirectIncomingInput', DIRECTED, {
    incomingId: incoming.id,
    version: incoming.version,
    lead: at(turn),
    coop: [at(turn + 1)],
    info: [],
    instruction: 'Chủ trì tham mưu, đề xuất; báo cáo trước thời hạn.',
    dueOn,
  });
}

function workingDaysAgo(today: CivilDate, days: number): CivilDate {
  let day = today;
  for (let left = days; left > 0;) {
    day = addDays(day, -1);
    if (addWorkingDays(addDays(day, -1), 1) === day) left -= 1;
  }
  return day;
}
