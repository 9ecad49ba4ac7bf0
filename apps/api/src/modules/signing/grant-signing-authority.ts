import type { GrantSigningAuthorityInput, Role } from '@qlvb/contract/types';
import type { CivilDate } from '@qlvb/domain/civil-date';
import { validateGrant } from '@qlvb/domain/identity/people';
import { formName, GRANT_RULES, GRANTED_BELOW, HEAD, overlap, standingOf } from '@qlvb/domain/identity/signing';
import { covers } from '@qlvb/domain/permissions';
import { problem } from '@qlvb/domain/problems';
import { inTransaction, type Tx } from '../../platform/db/transaction.ts';
import { found, notFound, refuse, validated } from '../../platform/errors.ts';
import type { SignedContext } from '../../platform/graphql/context.ts';
import { useCase } from '../../platform/use-case.ts';
import type { Viewer } from '../../platform/viewer.ts';
import { authorise, rowWithin } from '../identity/authorise.ts';
import type { PositionRow } from '../identity/identity.entity.ts';
import { lockPositionWithin, positionsWithRole } from '../identity/identity.loaders.ts';
import { superiorsOf } from '../organizations/organizations.loaders.ts';
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
      const where = input.agencyId ? { id: input.positionId } : rowWithin(viewer, input.positionId);
      const post = await lockPositionWithin(tx, where, today());
      if (post === null) return refuse('TARGET_NOT_FOUND', { kind: 'POSITION' });
      if (input.agencyId) await checkBelow(tx, viewer, post, input);
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
  const agencyId = input.agencyId ?? post.agencyId;
  const validTo = input.validTo ?? null;
  const typeCodes = [...new Set(input.typeCodes)];
  const fieldIds = [...new Set(input.fieldIds)];
  checkPost(post, input, agencyId === post.agencyId ? GRANT_RULES[form].roles : [HEAD]);
  await checkFields(tx, agencyId, fieldIds);
  const throughId = await checkThrough(tx, post, input, today());
  const asked = { form, validFrom, validTo, typeCodes, fieldIds };
  const same = (await tx.find(signingAuthorities, { agencyId, positionId, form })).find((row) =>
    overlap(toGrant(row), asked),
  );
  if (same) validated([problem('validFrom', 'PERIOD_OVERLAPS', { from: same.validFrom, to: same.validTo ?? '' })]);
  const [head] = await positionsWithRole(tx, agencyId, ['AGENCY_LEADER'], null, validFrom);
  const id = await tx.insert(signingAuthorities, {
    agencyId,
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

/**
 * Outside the agency only TUQ is granted, and only to the head of an agency right below (NĐ 30/2020 đ.13 k.3). A post
 * that is no head of such an agency is not told from one that is not there.
 */
async function checkBelow(tx: Tx, viewer: Viewer, post: PositionRow, input: GrantSigningAuthorityInput): Promise<void> {
  const agencyId = input.agencyId ?? post.agencyId;
  if (!covers(viewer, 'identity.manage', agencyId)) throw notFound();
  if (post.agencyId === agencyId) return;
  const superiors = await superiorsOf(tx, [post.agencyId], input.validFrom);
  const standing = standingOf(post, superiors.get(post.agencyId), agencyId);
  if (standing !== 'BELOW') refuse('TARGET_NOT_FOUND', { kind: 'POSITION' });
  if (input.form !== GRANTED_BELOW) refuse('GRANT_NOT_BELOW', { form: formName(input.form) });
}

/** The post is one that can get it, and is there from the first day to the last. */
function checkPost(
  post: PositionRow,
  { form, validFrom, validTo }: GrantSigningAuthorityInput,
  roles: readonly Role[],
): void {
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
