import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const SRC = join(import.meta.dirname, '../src');
/** Who may ask the machine, and why. */
const MAY: Readonly<Record<string, string>> = {
  'platform/clock.ts': 'is the clock',
  'modules/files/store.ts': 'how old a file on the disk is, by the time the disk wrote on it',
};

const ownTime = (source: string): boolean => /new Date\(\s*\)|Date\.now\(/.test(source);

it('nothing of the API asks the machine what day it is: the clock is given', () => {
  const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.ts') && !name.endsWith('.test.ts'),
  );
  expect(files.length).toBeGreaterThan(200);
  const asking = files.filter((name) => ownTime(readFileSync(join(SRC, name), 'utf8')));
  expect(asking.toSorted()).toEqual(Object.keys(MAY).toSorted());
});
