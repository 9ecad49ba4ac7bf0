import type { AddPersonInput } from '@qlvb/contract/types';
import { normalIdentifier, normalName, normalUsername, validateNewPerson } from '@qlvb/domain/identity/people';
import { problem } from '@qlvb/domain/problems';
import { isDuplicateKey } from '../../platform/db/retry.ts';
import { inTransaction, type Tx } from '../../platform/db/transaction.ts';
import { found, validated } from '../../platform/errors.ts';
import { useCase } from '../../platform/use-case.ts';
import { addPerson, type NewPerson } from './add-person.ts';
import { checkRoles, grantedNow, postDetails, type PostGiven } from './first-roles.ts';
import { type AgencyPersonRow, namesakesIn } from './agency-people.ts';
import { actIn, type InAgency } from './in-agency.ts';
import { accounts, persons } from './identity.entity.ts';
import { personsByIds, positionsByIds } from './identity.repo.ts';
import { oneTimePassword } from './one-time-password.ts';
import { hashPassword } from './passwords.ts';
import { checkUnit } from './post-rules.ts';
import { postOf } from './posts.ts';

/**
 * A new colleague: person, account with a one-time password, first post. The answer is the only place where the
 * password is ever written.
 */
export const hirePerson = useCase(['ValidationFailed', 'RuleRefused'], async (signed, input: AddPersonInput) => {
  const context = await actIn(signed, 'identity.manage', input.agencyId);
  const { db, today, clock, config } = context;
  validated(validateNewPerson(input, { today: today() }));
  checkRoles(context, null, input.post.roles);
  if (!input.acknowledgedNamesakes) {
    const people = await namesakes(context, input);
    if (people.length > 0) return { __typename: 'NamesakesFound' as const, people };
  }
  const password = oneTimePassword();
  const passwordHash = await hashPassword(password, config);
  const validUntil = new Date(clock.now().getTime() + config.oneTimePasswordHours * 3_600_000).toISOString();
  const username = normalUsername(input.username);
  const fullName = normalName(input.fullName);
  const identifier = input.identifier ? normalIdentifier(input.identifier) : null;
  const { post } = input;
  try {
    return await inTransaction(db, async (tx) => {
      const [positionId = ''] = await hireIn(tx, context, {
        fullName,
        username,
        passwordHash,
        identifier,
        birthOn: input.birthOn ?? null,
        oneTimeUntil: validUntil,
        posts: [
          {
            unitId: post.unitId ?? null,
            title: normalName(post.title),
            roles: post.roles,
            validFrom: post.validFrom,
            validTo: post.validTo ?? null,
            basis: post.basis,
          },
        ],
      });
      const added = await postOf(tx, today(), positionId);
      return {
        __typename: 'AddPersonSuccess' as const,
        person: { id: added.position.personId, fullName },
        post: added,
        username,
        oneTimePassword: password,
        validUntil,
      };
    });
  } catch (error) {
    // Two administrators at once gave the same name: the second hears it at the field, like later on.
    if (isDuplicateKey(error)) validated([problem('username', 'USERNAME_TAKEN', { value: username })]);
    throw error;
  }
});

export type Hired = Omit<NewPerson, 'at' | 'positions'> & {
  /** Each with the decision by which it and its roles are given. */
  readonly posts: readonly PostGiven[];
};

/** The act itself, for whoever has authorised it: person, account and posts in the agency; gives the posts' ids. */
export async function hireIn(tx: Tx, context: InAgency, { posts, ...person }: Hired): Promise<string[]> {
  const { viewer, agencyId, now, today } = context;
  const { fullName, username } = person;
  for (const { unitId, validFrom, roles } of posts) {
    checkRoles(context, null, roles);
    await checkUnit(tx, agencyId, unitId, validFrom);
  }
  await checkFree(tx, username, person.identifier ?? null);
  const positions = posts.map(({ basis, ...post }) => ({ ...post, agencyId, granted: grantedNow(context, { basis }) }));
  const positionIds = await addPerson(tx, { ...person, at: now(), positions });
  const [first] = await positionsByIds(tx, positionIds.slice(0, 1), today());
  const { personId } = found(first);
  const [post] = posts;
  tx.audit(viewer, {
    action: 'identity.add-person',
    objectType: 'PERSON',
    objectId: personId,
    details: { person: fullName, username, ...postDetails(found(first), found(post)) },
  });
  return positionIds;
}

async function checkFree(tx: Tx, username: string, identifier: string | null): Promise<void> {
  const taken = (await tx.findOne(accounts, { username })) !== null;
  const known = identifier !== null && (await tx.findOne(persons, { identifier })) !== null;
  validated([
    ...(taken ? [problem('username', 'USERNAME_TAKEN', { value: username })] : []),
    ...(known ? [problem('identifier', 'IDENTIFIER_TAKEN')] : []),
  ]);
}

/** People of the agency with the same name whose birthday is not known to be another. */
async function namesakes(context: InAgency, { fullName, birthOn }: AddPersonInput): Promise<AgencyPersonRow[]> {
  const same = await namesakesIn(context, normalName(fullName));
  const rows = await personsByIds(
    context.db,
    same.map(({ person }) => person.id),
  );
  const births = new Map(rows.map((row) => [row.id, row.birthOn]));
  return same.filter(({ person }) => {
    const birth = births.get(person.id) ?? null;
    return birth === null || !birthOn || birth === birthOn;
  });
}
