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

const REGISTERED = '... on RegisterIncomingSuccess { object: incoming { id version } }';
const DIRECTED = '... on IncomingActSuccess { object: incoming { id version assignments { id role toUnit { id } } } }';

/**
 * Work of the last two weeks in the demonstration province, done by its people through the API on a clock that is
 * moved from day to day: letters registered, directed, answered and issued, directives given, some of it late.
 */
export async function seedWorkload(config: Config): Promise<void> {
  let now = new Date();
  const today = civilDateInVietnam(now);
  const app = await createApp({ ...config, logLevel: 'silent', signInPerMinute: 1000 }, { clock: { now: () => now } });
  try {
    await app.http.ready();
    const arrivals = OFFICES.flatMap((office) => arrivalsOf(office, today));
    let matter: Incoming | null = null;
    for (let daysBack = DAYS_BACK; daysBack > 0; daysBack--) {
      const day = workingDaysAgo(today, daysBack);
      now = new Date(`${day}T01:30:00.000Z`);
      // Sessions end over night; everybody signs in again in the morning.
      const desk = createDesks(app);
      for (const { office, letter, turn } of arrivals.filter((arrival) => arrival.daysBack === daysBack)) {
        now = new Date(now.getTime() + 7 * 60_000);
        const incoming = await register(await desk(office.clerk), {
          ...letter,
          issuedOn: earlier(letter.issuedOn, day),
        });
        // The newest ones still wait for direction.
        if (turn >= office.letters - Math.ceil(office.letters / 3)) continue;
        now = new Date(now.getTime() + 20 * 60_000);
        const directed = await direct(
          await desk(office.leader),
          incoming,
          { firstUnit: office.firstUnit, turn },
          addWorkingDays(day, 3 + (turn % 3) * 4),
        );
        if (office.code === AGENCY.UBND && turn === 0) matter = directed;
      }
      if (daysBack === 8 && matter !== null) {
        const reply = await issueReply(desk, matter, day);
        await app.relay.drain();
        await giveDirectives(desk, reply, (workingDays) => addWorkingDays(day, workingDays));
      }
    }
    await app.relay.drain();
  } finally {
    await app.close();
  }
}

type Arrival = {
  readonly office: Office;
  readonly letter: DemoLetter;
  readonly turn: number;
  readonly daysBack: number;
};

/** An office's letters spread over the days. */
function arrivalsOf(office: Office, today: CivilDate): Arrival[] {
  return letters(office.letters, { today, to: office.code, withinDays: DAYS_BACK }).map((letter, turn) => ({
    office,
    letter,
    turn,
    daysBack: DAYS_BACK - Math.floor((turn * DAYS_BACK) / office.letters),
  }));
}

const earlier = (issuedOn: CivilDate, day: CivilDate): CivilDate =>
  issuedOn < day ? issuedOn : workingDaysAgo(day, 1);

async function register(clerk: Desk, letter: DemoLetter): Promise<Incoming> {
  const [number, ...notation] = letter.symbol.split('/');
  const uploadId = await clerk.upload(`${letter.symbol.replaceAll('/', '-')}.pdf`, await letterPdf(letter));
  return await clerk.act<Incoming>('registerIncoming', 'RegisterIncomingInput', REGISTERED, {
    uploadId,
    number,
    notation: notation.join('/'),
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
async function direct(
  leader: Desk,
  incoming: Incoming,
  { firstUnit, turn }: { firstUnit: string; turn: number },
  dueOn: CivilDate,
): Promise<Incoming> {
  const { ownUnits } = await leader.ask<{ ownUnits: { id: string; abbreviation: string }[] }>(
    '{ ownUnits { id abbreviation } }',
  );
  const first = ownUnits.findIndex(({ abbreviation }) => abbreviation === firstUnit);
  const at = (place: number) => ({ unitId: ownUnits[(first + place) % ownUnits.length]?.id });
  return await leader.act<Incoming>('directIncoming', 'DirectIncomingInput', DIRECTED, {
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
