import type { MessageFailure } from '@qlvb/contract/types';

/** The kinds an administrator can do something about, by what the errors of database and handlers say. */
const KINDS: readonly (readonly [RegExp, MessageFailure])[] = [
  [/deadlock|lock wait timeout|econn|connection|too many connections|server has gone away/i, 'DATABASE_BUSY'],
  [/duplicate entry|foreign key|constraint|data too long|incorrect|unknown column|sql/i, 'DATABASE_REFUSED'],
  [/not[ _]found|notfound/i, 'OBJECT_MISSING'],
  [/^no handler for topic|"code":|invalid_type|expected/i, 'MESSAGE_UNKNOWN'],
];

export const failureOf = (lastError: string | null): MessageFailure =>
  KINDS.find(([pattern]) => pattern.test(lastError ?? ''))?.[1] ?? 'OTHER';
