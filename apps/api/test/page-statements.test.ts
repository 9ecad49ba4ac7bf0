import { beforeAll, describe, expect, it } from 'vitest';
import { testApp, type TestApp } from './app.ts';
import { pageQueries, rowsIn } from './pages/operations.ts';
import { fill, type Stage } from './pages/stage.ts';
import { type Ask, PAGES } from './pages/table.ts';

const queries = pageQueries();
let app: TestApp;
let small: Stage;
let large: Stage;

beforeAll(async () => {
  app = await testApp();
  small = await fill(app, 5, '2026-03-05');
  large = await fill(app, 25, '2026-03-06');
}, 600_000);

type Measured = { readonly statements: string[]; readonly rows: number };

/** The second time: what a process reads once, it has read. */
async function measured({ who, variables = {} }: Ask, query: string): Promise<Measured> {
  const rows = rowsIn(await who.gql(query, variables));
  return { statements: await app.countStatements(async () => await who.gql(query, variables)), rows };
}

it('every query of the screens has a line that says who asks it, and no other has', () => {
  expect(queries.size).toBeGreaterThan(50);
  const missing = [...queries.keys()].filter((name) => !(name in PAGES));
  expect(missing, 'has no line: say in test/pages/table.ts who asks it and with what').toEqual([]);
  const gone = Object.keys(PAGES).filter((name) => !queries.has(name));
  expect(gone, 'is asked by no screen any more: take its line out of test/pages/table.ts').toEqual([]);
});

/**
 * A level of the answer whose objects were all known already in the small agency asks once for the others in the large
 * one. Asking row by row would be twenty times more.
 */
const LEVELS = 2;

describe('a page asks the database as often for many rows as for few', () => {
  it.each(Object.entries(PAGES))('%s', async (name, { asks, fixed }) => {
    const query = queries.get(name) ?? '';
    const ofMany = asks(large);
    for (const [place, ask] of asks(small).entries()) {
      const few = await measured(ask, query);
      const many = await measured(ofMany[place] ?? ask, query);
      if (fixed === undefined)
        expect(many.rows, `${name}: the large agency has no more rows`).toBeGreaterThan(few.rows);
      const more = without(shapes(many.statements), shapes(few.statements));
      const grown = many.statements.length - few.statements.length;
      expect(grown, `${name}, as ${ask.who.title}, asks too often:\n${more.join('\n')}`).toBeLessThanOrEqual(LEVELS);
    }
  });
});

/** With which words each statement begins, so that the one too many is named. */
const shapes = (statements: readonly string[]): string[] =>
  statements.map((sql) => sql.replaceAll(/\s+/g, ' ').trim().slice(0, 160));

function without(all: readonly string[], known: readonly string[]): string[] {
  const left = [...known];
  return all.filter((each) => {
    const at = left.indexOf(each);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}
