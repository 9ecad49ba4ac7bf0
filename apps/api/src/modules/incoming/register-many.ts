import type { RegisterIncomingInput, RegisterManyIncomingInput } from '@qlvb/contract/types';
import { duplicateKey } from '@qlvb/domain/incoming/duplicate';
import { MAX_AT_ONCE } from '@qlvb/domain/incoming/validate';
import { problem } from '@qlvb/domain/problems';
import { inTransaction, type Tx } from '../../platform/db/transaction.ts';
import { RefusalError, validated, ValidationError } from '../../platform/errors.ts';
import type { SignedContext } from '../../platform/graphql/context.ts';
import { ruleRefused, validationFailed } from '../../platform/graphql/results.ts';
import { useCase } from '../../platform/use-case.ts';
import { authorise } from '../identity/authorise.ts';
import { withBook } from '../numbering/allocate.ts';
import { arrivalBook } from './arrival.ts';
import { type DuplicateCandidate, findDuplicates } from './duplicates.ts';
import type { IncomingWithDocument } from './incoming.repo.ts';
import { checkLetter, register, type Registration } from './register-incoming.ts';

type Row = {
  readonly row: number;
  readonly input: RegisterIncomingInput;
  readonly problems: ReturnType<typeof validationFailed>['problems'];
  readonly refusal: ReturnType<typeof ruleRefused> | null;
  readonly duplicates: readonly DuplicateCandidate[];
  readonly repeats: number | null;
  readonly checked: Pick<Registration, 'secrecy' | 'links'> | null;
};

const isGood = ({ problems, refusal, duplicates, repeats }: Row): boolean =>
  problems.length === 0 && refusal === null && duplicates.length === 0 && repeats === null;

/**
 * A table of letters. Each row is looked at before anything is written; then those that can be are registered in
 * their order, so that numbers follow the rows: all in one transaction, or each in its own.
 */
export const registerManyIncoming = useCase(
  ['ValidationFailed', 'RuleRefused'],
  async (context, { rows: inputs, mode }: RegisterManyIncomingInput) => {
    authorise(context.viewer, 'incoming.register');
    const count = { max: String(MAX_AT_ONCE), count: String(inputs.length) };
    validated([
      ...(inputs.length === 0 ? [problem('rows', 'REQUIRED')] : []),
      // An envelope is opened one by one.
      ...inputs.flatMap(({ envelopeId }, row) =>
        envelopeId ? [problem(`rows.${row}.envelopeId`, 'UNKNOWN_VALUE', { value: envelopeId })] : [],
      ),
      ...(inputs.length > MAX_AT_ONCE ? [problem('rows', 'TOO_MANY', count)] : []),
    ]);
    const rows = await lookAt(context, inputs);
    const good = mode === 'CHECK' || (mode === 'WHOLE' && !rows.every(isGood)) ? [] : rows.filter(isGood);
    const written = mode === 'WHOLE' ? await together(context, good) : await oneByOne(context, good);
    return {
      __typename: 'RegisterManyIncomingSuccess' as const,
      written: [...written.values()].filter((each) => !('code' in each)).length,
      rows: rows.map(({ row, problems, refusal, duplicates, repeats }) => {
        const done = written.get(row);
        const failed = done !== undefined && 'code' in done ? done : null;
        return {
          row,
          problems,
          refusal: refusal ?? failed,
          duplicates: [...duplicates],
          repeats,
          incoming: done === undefined || 'code' in done ? null : done,
        };
      }),
    };
  },
);

async function lookAt(context: SignedContext, inputs: readonly RegisterIncomingInput[]): Promise<Row[]> {
  const firstWith = new Map<string, number>();
  const rows: Row[] = [];
  for (const [row, input] of inputs.entries()) {
    const key = duplicateKey(input);
    const before = key === null ? undefined : firstWith.get(key);
    if (key !== null && before === undefined) firstWith.set(key, row);
    const accepted = input.acceptDuplicate === true;
    rows.push({
      row,
      input,
      problems: [],
      refusal: null,
      checked: null,
      repeats: accepted ? null : (before ?? null),
      duplicates: accepted ? [] : await findDuplicates(context.db, context.viewer, input),
      ...(await findings(context, input)),
    });
  }
  return rows;
}

async function findings(context: SignedContext, input: RegisterIncomingInput): Promise<Partial<Row>> {
  try {
    return { checked: await checkLetter(context, input) };
  } catch (error) {
    if (error instanceof ValidationError) return { problems: validationFailed(error.problems).problems };
    if (error instanceof RefusalError) return { refusal: ruleRefused(error.code, error.params) };
    throw error;
  }
}

type Written = ReadonlyMap<number, IncomingWithDocument | ReturnType<typeof ruleRefused>>;

/** A book that is shut, or somebody who was quicker, stops the row and not those after it. */
async function oneByOne(context: SignedContext, rows: readonly Row[]): Promise<Written> {
  const written = new Map<number, IncomingWithDocument | ReturnType<typeof ruleRefused>>();
  for (const each of rows) {
    try {
      for (const [row, incoming] of await together(context, [each])) written.set(row, incoming);
    } catch (error) {
      if (!(error instanceof RefusalError)) throw error;
      written.set(each.row, ruleRefused(error.code, error.params));
    }
  }
  return written;
}

async function together(context: SignedContext, rows: readonly Row[]): Promise<Written> {
  const plans = rows.flatMap((each) => {
    const arrivedOn = each.input.arrivedOn ?? context.today();
    return each.checked === null
      ? []
      : [{ ...each, at: { ...each.checked, arrivedOn, book: arrivalBook(context, arrivedOn), envelope: null } }];
  });
  const write = async (): Promise<Written> => {
    const given = await inTransaction(context.db, async (tx: Tx) => {
      const registered: (readonly [number, () => IncomingWithDocument])[] = [];
      for (const { row, input, at } of plans) registered.push([row, await register(tx, context, input, at, [])]);
      return registered;
    });
    return new Map(given.map(([row, read]) => [row, read()]));
  };
  // A paste at New Year has rows of two books; each is opened when it is not there yet.
  const books = new Map(plans.map(({ at }) => [at.book.year, at.book]));
  let act = write;
  for (const book of books.values()) {
    const inner = act;
    act = async () => await withBook(context.db, book, inner);
  }
  return await act();
}
