import type { Role } from '@qlvb/contract/types';
import { addDays, type CivilDate } from '@qlvb/domain/civil-date';
import { problem } from '@qlvb/domain/problems';
import { holdsOn, overlap } from '@qlvb/domain/validity';
import { refuse, validated } from '../../platform/errors.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import { unitsByIds } from '../organizations/organizations.loaders.ts';
import type { PositionRow } from './identity.entity.ts';
import { heldOrComing } from './identity.repo.ts';

/** A unit of the agency that is there on the day; null is the leadership. */
export async function checkUnit(
  tx: Tx,
  agencyId: string,
  unitId: string | null | undefined,
  on: CivilDate,
): Promise<void> {
  if (!unitId) return;
  const [unit] = await unitsByIds(tx, [unitId], on);
  if (unit === undefined || unit.agencyId !== agencyId) return refuse('TARGET_NOT_FOUND', { kind: 'UNIT' });
  if (unit.pending || !holdsOn(unit, on)) refuse('UNIT_NOT_ACTIVE', { unit: unit.name, on });
}

type Period = { readonly title: string; readonly unitId?: string | null | undefined } & {
  readonly validFrom: CivilDate;
  readonly validTo?: CivilDate | null | undefined;
};

/** The same post twice at the same time is a slip; another title beside it is kiêm nhiệm. */
export function checkNotTwice(posts: readonly PositionRow[], asked: Period, path: string): void {
  const title = asked.title.normalize('NFC').trim().toLocaleLowerCase('vi');
  const same = posts.find(
    (post) =>
      post.title.toLocaleLowerCase('vi') === title && post.unitId === (asked.unitId ?? null) && overlap(post, asked),
  );
  if (same) validated([problem(path, 'PERIOD_OVERLAPS', { from: same.validFrom, to: same.validTo ?? '' })]);
}

const ADMINISTRATOR: Role = 'ADMINISTRATOR';

/** An agency without an administrator could not get one by itself. */
export async function checkNotLastAdministrator(
  tx: Tx,
  post: { readonly id: string; readonly agencyId: string; readonly roles: readonly Role[] },
  lastDay: CivilDate,
): Promise<void> {
  if (!post.roles.includes(ADMINISTRATOR)) return;
  const next = addDays(lastDay, 1);
  const others = (await heldOrComing(tx, next, post.agencyId)).filter(
    ({ id, roles, validFrom }) => id !== post.id && roles.includes(ADMINISTRATOR) && validFrom <= next,
  );
  if (others.length === 0) refuse('LAST_ADMINISTRATOR');
}
