import * as repo from './delegations.repo.ts';

/** By which the person can act today. */
export const standInsOf = repo.standInsOf;
