import { measureAccess } from './access.ts';
import { measureBundle } from './bundle.ts';
import { measureHandover } from './handover.ts';
import { measureIncomingList } from './incoming-list.ts';
import { measureNumbering } from './numbering.ts';
import { measurePicker } from './picker.ts';
import { measurePrint } from './print.ts';
import { measureRegistration } from './registration.ts';
import { measureIssue } from './issue.ts';
import { holds, report, type Figure } from './report.ts';
import { measureSeed } from './seed.ts';
import { startStand } from './stand.ts';

/**
 * `pnpm bench` measures everything; `pnpm bench seed registration numbering list picker access handover issue print bundle` only what
 * is named; `--quick` takes a tenth of the documents and shorter rounds, to try the benchmark itself.
 */
const words = process.argv.slice(2);
const quick = words.includes('--quick');
const named = words.filter((word) => !word.startsWith('--'));
const wanted = (name: string): boolean => named.length === 0 || named.includes(name);
const all: Figure[] = [];

async function measure(name: string, run: () => Promise<Figure[]>): Promise<void> {
  if (!wanted(name)) return;
  console.log(`\n${name}`);
  const figures = await run();
  report(name, figures);
  all.push(...figures);
}

await measure('seed', () => measureSeed({ large: quick ? 20_000 : 200_000 }));
if (wanted('registration')) {
  const stand = await startStand('qlvb_bench', 4310);
  try {
    await measure('registration', () =>
      measureRegistration(stand, { clients: 50, perClient: quick ? 4 : 20, rounds: quick ? 1 : 3 }),
    );
  } finally {
    await stand.stop();
  }
}
if (wanted('numbering')) {
  const stand = await startStand('qlvb_bench_numbering', 4380, { documents: quick ? 2000 : 20_000 });
  try {
    await measure('numbering', () =>
      measureNumbering(stand, quick ? { perAgency: 2, rounds: 1 } : { perAgency: 5, rounds: 3 }),
    );
  } finally {
    await stand.stop();
  }
}
await measure('list', () =>
  measureIncomingList(
    quick
      ? { small: 10_000, large: 100_000, rounds: 1, seconds: 2 }
      : { small: 100_000, large: 1_000_000, rounds: 3, seconds: 5 },
  ),
);
if (wanted('picker')) {
  const stand = await startStand('qlvb_bench_picker', 4320, { documents: 2000 });
  try {
    await measure('picker', () => measurePicker(stand, quick ? { rounds: 1, seconds: 1 } : { rounds: 3, seconds: 3 }));
  } finally {
    await stand.stop();
  }
}
if (wanted('access')) {
  const stand = await startStand('qlvb_bench_access', 4350, { documents: quick ? 5000 : 20_000 });
  try {
    await measure('access', () =>
      measureAccess(stand, quick ? { rounds: 1, seconds: 1, turns: 50 } : { rounds: 5, seconds: 3, turns: 400 }),
    );
  } finally {
    await stand.stop();
  }
}
if (wanted('handover')) {
  const stand = await startStand('qlvb_bench_handover', 4360);
  try {
    await measure('handover', () =>
      measureHandover(stand, quick ? { items: 2000, rounds: 1 } : { items: 20_000, rounds: 3 }),
    );
  } finally {
    await stand.stop();
  }
}
if (wanted('issue')) {
  const stand = await startStand('qlvb_bench_issue', 4380, { documents: quick ? 2000 : 20_000 });
  try {
    await measure('issue', () => measureIssue(stand, { rounds: quick ? 2 : 5 }));
  } finally {
    await stand.stop();
  }
}
if (wanted('print')) {
  const stand = await startStand('qlvb_bench_print', 4370);
  try {
    await measure('print', () => measurePrint(stand, { rows: quick ? 2000 : 10_000 }));
  } finally {
    await stand.stop();
  }
}
await measure('bundle', async () => measureBundle());
const missed = all.filter((figure) => !holds(figure)).length;
console.log(`\n${all.length - missed} of ${all.length} figures hold.`);
process.exitCode = missed === 0 ? 0 : 1;
