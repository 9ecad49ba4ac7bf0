import type { ApiModule } from '../../module.ts';
import { todayInVietnam } from '../../platform/clock.ts';
import {
  accounts,
  persons,
  positionRoles,
  positions,
  positionTerms,
  sessions,
  signInAddresses,
  signInFailures,
} from './identity.entity.ts';
import { identityResolvers } from './identity.resolvers.ts';
import { carryOutTerms } from './post-terms.repo.ts';
import { sweepSignIns } from './lock-out.ts';
import { LOCKED, recordLock } from './record-lock.ts';

const SWEEP_EVERY_MS = 3_600_000;

export const identityModule: ApiModule = {
  entities: [persons, accounts, positions, positionTerms, positionRoles, sessions, signInAddresses, signInFailures],
  resolvers: identityResolvers,
  handlers: { [LOCKED]: recordLock },
  start: ({ db, clock, log }) => {
    const carryOut = (): void => {
      carryOutTerms(db, todayInVietnam(clock)).catch((error: unknown) =>
        log.warn({ err: error }, 'titles that begin today were not carried out'),
      );
    };
    carryOut();
    const timer = setInterval(() => {
      carryOut();
      sweepSignIns(db, clock.now()).catch((error: unknown) => log.warn({ err: error }, 'sweeping sign-ins failed'));
    }, SWEEP_EVERY_MS);
    return async () => clearInterval(timer);
  },
};
