import type { GrantSigningAuthorityInput } from '@qlvb/contract/types';
import type { CivilDate } from '@qlvb/domain/civil-date';
import { validateGrant } from '@qlvb/domain/identity/people';
import { formName, GRANT_RULES, overlap } from '@qlvb/domain/identity/signing';
import { problem } from '@qlvb/domain/problems';
import { inTransaction, type Tx } from '../../platform/db/transaction.ts';
import { found, refuse, validated } from '../../platform/errors.ts';
import type { SignedContext } from '../../platform/graphql/context.ts';
import { useCase } from '../../platform/use-case.ts';
import { authorise, rowWithin } from '../identity/authorise.ts';
import type { PositionRow } from '../identity/identity.entity.ts';
import { lockPositionWithin, positionsWithRole } from '../identity/identity.loaders.ts';
import { checkFields } from './keep-fields.ts';
import { signingAuthorities } from './signing.entity.ts';
import { toGrant } from './signing.ts';

/** Puts on record who may sign as what, since when, how far and on which basis (NĐ 30/2020 đ.13). */
export const grantSigningAuthority = useCase(
  ['ValidationFailed', 'RuleRefused', 'VersionConflict'],
  async (context, input: GrantSigningAuthorityInput) => {
    const { db, viewer, today } = context;
    authorise(viewer, 'identity.manage');
    validated(validateGrant(input));
    return await inTransaction(db, async (tx) => {
      // Two administrators at once: the second sees what the first granted.
      const post = await lockPositionWithin(tx, rowWithin(viewer, input.positionId), today());
      if (post === null) return refuse('TARGET_NOT_FOUND', { kind: 'POSITION' });
      const id = await grantSigningIn(tx, context, post, input);
      return {
        __typename: 'SigningAuthoritySuccess' as const,
        authority: found(await tx.findOne(signingAuthorities, { id })),
      };
    });
  },
);

/** The act itself, for whoever has authorised it and locked the post; gives the id. */
export async function grantSigningIn(
  tx: Tx,
  { viewer, now, today }: SignedContext,
  post: PositionRow,
  input: GrantSigningAuthorityInput,
): Promise<string> {
  const { form, validFrom } = input;
  const positionId = post.id;
  const validTo = input.validTo ?? null;
  const typeCodes = [...new Set(input.typeCodes)];
  const fieldIds = [...new Set(input.fieldIds)];
  checkPost(post, input);
  await checkFields(tx, post.agencyId, fieldIds);
  const throughId = await checkThrough(tx, post, input, today());
  const asked = { form, validFrom, validTo, typeCodes, fieldIds };
  const same = (await tx.find(signingAuthorities, { positionId, form })).find((row) => overlap(toGrant(row), asked));
  if (same) validated([problem('validFrom', 'PERIOD_OVERLAPS', { from: same.validFrom, to: same.validTo ?? '' })]);
  const [head] = await positionsWithRole(tx, post.agencyId, ['AGENCY_LEADER'], null, validFrom);
  const id = await tx.insert(signingAuthorities, {
    agencyId: post.agencyId,
    positionId,
    form,
    onBehalfOfPositionId: head?.id ?? null,
    throughId,
    typeCodes: typeCodes.join(','),
    fieldIds: fieldIds.join(','),
    matters: input.matters?.normalize('NFC').trim() || null,
    basis: input.basis.normalize('NFC').trim(),
    validFrom,
    validTo,
    grantedByPositionId: viewer.positionId,
    grantedAt: now(),
  });
  tx.audit(viewer, {
    action: 'signing.grant',
    objectType: 'POSITION',
    objectId: positionId,
    details: {
      person: post.fullName,
      title: post.title,
      form: formName(form),
      validFrom,
      validTo,
      basis: input.basis,
    },
  });
  return id;
}

/** The post is one that can get it, and is there from the first day to the last. */
function checkPost(post: PositionRow, { form, validFrom, validTo }: GrantSigningAuthorityInput): void {
  const { roles } = GRANT_RULES[form];
  if (!post.roles.some((role) => roles.includes(role)))
    refuse('GRANT_NOT_FOR_POST', { form: formName(form), roles: roles.join(',') });
  if (validFrom < post.validFrom) validated([problem('validFrom', 'DATE_TOO_EARLY', { min: post.validFrom })]);
  const last = post.validTo;
  if (last !== null && validTo && validTo > last) validated([problem('validTo', 'DATE_AFTER_WHOLE', { max: last })]);
  if (last !== null && validFrom > last) refuse('POST_ENDED', { on: last });
}

/** The head of the same unit signs thừa lệnh then, and lets the own deputy do it; nothing else is passed on. */
async function checkThrough(
  tx: Tx,
  post: PositionRow,
  { form, throughId, validFrom, validTo }: GrantSigningAuthorityInput,
  today: CivilDate,
): Promise<string | null> {
  const { through } = GRANT_RULES[form];
  if (through === null) return null;
  const basis = await tx.findOne(signingAuthorities, { id: throughId ?? '0', agencyId: post.agencyId });
  const head =
    basis === null ? null : await lockPositionWithin(tx, { id: basis.positionId, agencyId: post.agencyId }, today);
  const ofTheUnit = head !== null && head.id !== post.id && head.unitId === post.unitId;
  if (basis?.form !== through || !ofTheUnit) return refuse('GRANT_NOT_DERIVED', { form: formName(form) });
  const { validFrom: from, validTo: to } = basis;
  if (validFrom < from) validated([problem('validFrom', 'DATE_TOO_EARLY', { min: from })]);
  if (to !== null && (!validTo || validTo > to)) validated([problem('validTo', 'DATE_AFTER_WHOLE', { max: to })]);
  return basis.id;
}
