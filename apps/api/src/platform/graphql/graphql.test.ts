import { buildSchema, parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { office } from '../../../test/office.ts';
import { afterSql, connection, decodeCursor, encodeCursor, pageOf } from './keyset.ts';
import { limitsRule } from './limits.ts';
import { scalarResolvers } from './scalars.ts';

describe('a keyset page', () => {
  const sort = [
    { column: 'l.received_at', direction: 'DESC' },
    { column: 'l.id', direction: 'DESC' },
  ] as const;

  it('asks for what comes after the cursor without the row-value form', () => {
    const page = pageOf({ first: 10, after: encodeCursor(['2026-11-22T08:00:00.000Z', '7']) }, 2);
    expect(afterSql(sort, page)).toEqual({
      sql: '((l.received_at < ?) OR (l.received_at = ? AND l.id < ?))',
      params: [new Date('2026-11-22T08:00:00.000Z'), new Date('2026-11-22T08:00:00.000Z'), '7'],
    });
    expect(afterSql(sort, pageOf({ first: 10 }, 2)).sql).toBe('TRUE');
  });

  it('knows whether there is more', () => {
    const page = pageOf({ first: 2 }, 1);
    const { edges, pageInfo } = connection([{ id: '3' }, { id: '2' }, { id: '1' }], page, ({ id }) => [id]);
    expect(edges.map(({ node }) => node.id)).toEqual(['3', '2']);
    expect(pageInfo.hasNextPage).toBe(true);
    expect(decodeCursor(pageInfo.endCursor ?? '', 1)).toEqual(['2']);
  });

  it.each([
    [0, null],
    [101, null],
    [5, 'không phải'],
    [5, encodeCursor(['1', '2', '3'])],
  ])('refuses first %s after %s', (first, after) => {
    expect(() => pageOf({ first, after }, 2)).toThrow();
  });
});

describe('the size of an operation', () => {
  const schema = buildSchema('type Query { a(first: Int): A } type A { a(first: Int): A b: Int }');
  const problems = (query: string) =>
    validate(schema, parse(query), [limitsRule({ depth: 4, aliases: 3, cost: 1000 })]).map(({ message }) => message);

  it('is bounded in depth, aliases and rows', () => {
    expect(problems('{ a { a { b } } }')).toEqual([]);
    expect(problems('{ a { a { a { a { b } } } } }')[0]).toContain('depth');
    expect(problems('{ w: a { b } x: a { b } y: a { b } z: a { b } }')[0]).toContain('aliases');
    expect(problems('{ a(first: 100) { a(first: 100) { b } } }')[0]).toContain('cost');
    expect(problems('query ($n: Int) { a(first: $n) { a(first: $n) { b } } }')[0]).toContain('cost');
  });

  it('counts what fragments hide, also fragments of themselves', () => {
    expect(problems('{ a { ...f } } fragment f on A { a { a { a { b } } } }')[0]).toContain('depth');
    expect(problems('{ a { ...f } } fragment f on A { b ...f }')).toEqual([]);
  });
});

describe('scalars', () => {
  const { CivilDate, Instant } = scalarResolvers;
  it('are strict', () => {
    expect(CivilDate.parseValue('2026-02-28')).toBe('2026-02-28');
    expect(Instant.parseValue('2026-02-28T01:02:03.004Z')).toBe('2026-02-28T01:02:03.004Z');
    for (const wrong of ['2026-02-30', '2026-2-3', '28/02/2026', 20260228, null])
      expect(() => CivilDate.parseValue(wrong)).toThrow('CivilDate');
    for (const wrong of ['2026-02-28T01:02:03Z', '2026-02-28', '2026-13-28T01:02:03.004Z'])
      expect(() => Instant.parseValue(wrong)).toThrow('Instant');
  });
});

describe('errors', () => {
  it('say what a caller did wrong, and hide what we did', async () => {
    const { app, clerk } = await office();
    const invalid = await clerk.raw('{ nothing }');
    expect(invalid.errors?.[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT' });
    const { runs } = app.db;
    const { query } = runs;
    const ask = async () => await clerk.raw('{ ownUnits { name } }');
    await clerk.signIn();
    Object.assign(runs, { query: async () => await Promise.reject(new Error('mật khẩu trong thông báo lỗi')) });
    const hidden = await ask().finally(() => Object.assign(runs, { query }));
    expect(hidden.errors?.[0]?.extensions).toMatchObject({ code: 'INTERNAL', requestId: expect.any(String) });
    expect(JSON.stringify(hidden)).not.toContain('mật khẩu');
    Object.assign(runs, {
      query: async (...args: Parameters<typeof query>) => {
        if (String(args[0]).includes('JOIN units')) throw new Error('mật khẩu trong thông báo lỗi');
        return await query.apply(runs, args);
      },
    });
    const inside = await ask().finally(() => Object.assign(runs, { query }));
    expect(inside.errors?.[0]?.extensions).toMatchObject({ code: 'INTERNAL', requestId: expect.any(String) });
    expect(JSON.stringify(inside)).not.toContain('mật khẩu');
  });
});
