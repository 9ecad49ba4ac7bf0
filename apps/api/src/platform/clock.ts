import type { CivilDate } from '@qlvb/domain/civil-date';
import { civilDateInVietnam } from '@qlvb/domain/civil-date';

/** The only source of "now", so that a test can stand on any day. */
export type Clock = { readonly now: () => Date };

export const systemClock: Clock = { now: () => new Date() };

export const nowInstant = (clock: Clock): string => clock.now().toISOString();

export const todayInVietnam = (clock: Clock): CivilDate => civilDateInVietnam(clock.now());
