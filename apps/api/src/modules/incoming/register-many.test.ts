import { expect, it } from 'vitest';
import type { RegisterIncomingInput, RegisterManyMode } from '@qlvb/contract/types';
import { office, type Person } from '../../../test/office.ts';
import * as incoming from '../../../test/language/incoming.ts';

type Answer = {
  readonly written: number;
  readonly code?: string;
  readonly rows: readonly {
    readonly problems: readonly { readonly path: string; readonly code: string }[];
    readonly refusal: { readonly code: string } | null;
    readonly duplicates: readonly { readonly incoming: { readonly id: string } }[];
    readonly repeats: number | null;
    readonly incoming: { readonly arrivalNumber: number } | null;
  }[];
};

const many = async (clerk: Person, rows: readonly RegisterIncomingInput[], mode: RegisterManyMode): Promise<Answer> =>
  (
    await clerk.gql<{ it: Answer }>(
      `mutation ($input: RegisterManyIncomingInput!) { it: registerManyIncoming(input: $input) {
        ... on RegisterManyIncomingSuccess { written rows { problems { path code } refusal { code } duplicates { incoming { id } } repeats incoming { arrivalNumber } } }
        ... on ValidationFailed { problems { path code } } ... on RuleRefused { code } } }`,
      { input: { rows, mode } },
    )
  ).it;

const numbers = ({ rows }: Answer) => rows.map((row) => row.incoming?.arrivalNumber ?? null);

it('says of every row what is wrong before anything is written', async () => {
  const { clerk } = await office();
  const known = incoming.letterInput();
  const { id } = await incoming.register(clerk, known);
  const fresh = incoming.letterInput();
  const rows = [
    fresh,
    incoming.letterInput({ subject: '' }),
    known,
    fresh,
    incoming.letterInput({ secrecy: 'SECRET' }),
  ];
  const checked = await many(clerk, rows, 'CHECK');
  expect(checked).toMatchObject({
    written: 0,
    rows: [
      { problems: [], refusal: null, duplicates: [], repeats: null },
      { problems: [{ path: 'subject', code: 'REQUIRED' }] },
      { duplicates: [{ incoming: { id } }] },
      { repeats: 0 },
      { refusal: { code: 'SECRET_REFUSED' } },
    ],
  });
  expect((await many(clerk, rows, 'WHOLE')).written).toBe(0);
  expect((await incoming.register(clerk)).arrivalNumber).toBe(2);
});

it('gives numbers in the order of the rows, all or each, and leaves no gap', async () => {
  const { clerk, leader } = await office();
  const three = () => [incoming.letterInput(), incoming.letterInput(), incoming.letterInput()];
  expect(numbers(await many(clerk, three(), 'WHOLE'))).toEqual([1, 2, 3]);
  const [first, , last] = three();
  if (!first || !last) throw new Error('three letters');
  expect(numbers(await many(clerk, [first, incoming.letterInput({ subject: '' }), last], 'EACH'))).toEqual([
    4,
    null,
    5,
  ]);
  expect((await many(leader, three(), 'EACH')).code).toBe('NO_PERMISSION');
});
