import { verifyJournal, type JournalBreak } from '../../src/modules/audit/verify.ts';
import type { TestApp } from '../app.ts';

/** Where the chains of these agencies do not hold; other tests of the same database tamper with theirs. */
export const breaksOf = async ({ db }: Pick<TestApp, 'db'>, ...agencyIds: readonly string[]): Promise<JournalBreak[]> =>
  (await verifyJournal(db)).breaks.filter(({ agencyId }) => agencyIds.includes(agencyId));
