import type { RefusalCode } from '@qlvb/domain/refusals';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/db/database.ts';
import type { Viewer } from '../../platform/viewer.ts';

/** Under what terms somebody who sees an object may have its files. */
export type Terms = {
  /** The rule that keeps it shut, null when it may be read. */
  readonly reading: RefusalCode | null;
  /** The rule that forbids taking a copy. */
  readonly download: RefusalCode | null;
  /** Done before the first byte is sent: whoever reads it has it from then on. */
  readonly opened: (() => Promise<void>) | null;
};

export const FREE: Terms = { reading: null, download: null, opened: null };

/** Asked only for somebody who sees the object. */
export type FileTerms = (
  context: { readonly db: Database; readonly viewer: Viewer; readonly clock: Clock },
  ownerId: string,
) => Promise<Terms>;

export type FileTermsOf = Readonly<Record<string, FileTerms>>;
