import { createApp } from '../src/app.ts';
import { readConfig } from '../src/config.ts';
import { type Clock, systemClock } from '../src/platform/clock.ts';
import { provideDemonstration } from '../src/seed/demonstration.ts';

/** A first start that is killed by a test while it makes the demonstration. Says `done` if it gets to the end. */
const config = readConfig();
const at = process.env['SEED_NOW'];
const clock: Clock = at === undefined ? systemClock : { now: () => new Date(at) };
const app = await createApp(config);
await provideDemonstration(app.db, config, clock);
await app.close();
process.stdout.write('done\n');
