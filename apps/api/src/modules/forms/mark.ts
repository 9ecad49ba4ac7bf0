import { civilDateInVietnam, formatCivilDate } from '@qlvb/domain/civil-date';
import type { SignedContext } from '../../platform/graphql/context.ts';

const VIETNAM_OFFSET_MS = 7 * 3_600_000;

/** What stands on everything printed: who made the copy and when (NĐ 30/2020 Phụ lục VI). */
export function printedBy({ viewer, clock }: SignedContext): string {
  const now = clock.now();
  const time = new Date(now.getTime() + VIETNAM_OFFSET_MS).toISOString().slice(11, 16);
  return `Người in: ${viewer.fullName} – ${viewer.title}; ${time} ngày ${formatCivilDate(civilDateInVietnam(now))}`;
}
