import type { PresentGrant, WantedGrant } from '@qlvb/domain/bundles/bundle';
import { sameText } from '@qlvb/domain/bundles/words';
import type { CivilDate } from '@qlvb/domain/civil-date';
import { holdsOn, isOver } from '@qlvb/domain/validity';
import type { Reader } from '../../platform/db/reader.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import { found, refuse } from '../../platform/errors.ts';
import { lockPositionWithin } from '../identity/identity.loaders.ts';
import type { InAgency } from '../identity/in-agency.ts';
import { agencyRoster, type Roster } from '../identity/roster.ts';
import { endSigningIn } from './end-signing-authority.ts';
import { grantSigningIn } from './grant-signing-authority.ts';
import { agencyFields, fieldIdsOf, signingAuthorities, typeCodesOf } from './signing.entity.ts';

type Posts = Roster['posts'];

/** Every grant of the agency, its post and fields called as people know them; and the fields that can be chosen. */
export async function bundleGrants(
  reader: Reader,
  agencyId: string,
  posts: Posts,
): Promise<{ readonly grants: PresentGrant[]; readonly fields: string[] }> {
  const rows = await reader.find(signingAuthorities, { agencyId }, { orderBy: 'valid_from, id' });
  const fields = await reader.find(agencyFields, { agencyId }, { orderBy: 'name, id' });
  const nameOf = new Map(fields.map(({ id, name }) => [id, name]));
  const postOf = new Map(posts.map((post) => [post.id, post]));
  const holderOf = new Map(rows.map(({ id, positionId }) => [id, postOf.get(positionId)?.username ?? null]));
  const grants = rows.flatMap((row): PresentGrant[] => {
    const post = postOf.get(row.positionId);
    if (post === undefined) return [];
    const { id, form, throughId, matters, basis, validFrom, validTo } = row;
    return [
      {
        id,
        username: post.username,
        title: post.title,
        form,
        typeCodes: typeCodesOf(row),
        fieldIds: fieldIdsOf(row).map((field) => nameOf.get(field) ?? field),
        through: throughId === null ? null : (holderOf.get(throughId) ?? null),
        matters,
        basis,
        validFrom,
        validTo,
      },
    ];
  });
  return { grants, fields: fields.filter(({ retired }) => !retired).map(({ name }) => name) };
}

/** The posts as they are after what the file has done to them so far. */
export async function postsNow(tx: Tx, agencyId: string, today: CivilDate): Promise<Posts> {
  return (await agencyRoster(tx, { agencyId, today, usernames: [], identifiers: [] })).posts;
}

export async function grantFromRow(tx: Tx, context: InAgency, grant: WantedGrant, posts: Posts): Promise<void> {
  const { agencyId, today } = context;
  const { username, title, form, validFrom } = grant;
  const named = posts.find(
    (post) => post.username === username && sameText(post.title) === sameText(title) && !isOver(post, validFrom),
  );
  const post = await lockPositionWithin(tx, { id: named?.id ?? '0', agencyId }, today());
  if (post === null) return refuse('TARGET_NOT_FOUND', { kind: 'POSITION' });
  const fields = await tx.find(agencyFields, { agencyId, retired: false });
  const idOf = (name: string): string => fields.find((field) => sameText(field.name) === sameText(name))?.id ?? '0';
  await grantSigningIn(tx, context, post, {
    positionId: post.id,
    form,
    throughId: grant.through === null ? null : await throughIdOf(tx, grant, posts),
    typeCodes: [...grant.typeCodes],
    fieldIds: grant.fieldIds.map(idOf),
    matters: grant.matters,
    basis: grant.basis ?? '',
    validFrom,
    validTo: grant.validTo,
  });
}

/** The grant of the head, as it stands on the first day. */
async function throughIdOf(tx: Tx, { through, validFrom }: WantedGrant, posts: Posts): Promise<string | null> {
  const ids = posts.filter(({ username }) => username === through).map(({ id }) => id);
  const rows = ids.length === 0 ? [] : await tx.find(signingAuthorities, { positionId: ids, form: 'TL' });
  const holds = rows.find((row) => holdsOn(row, validFrom));
  return holds?.id ?? null;
}

export async function endGrantFromRow(
  tx: Tx,
  context: InAgency,
  { id, lastDay }: { readonly id: string; readonly lastDay: CivilDate },
): Promise<void> {
  await endSigningIn(
    tx,
    context,
    found(await tx.lock(signingAuthorities, { id, agencyId: context.agencyId })),
    lastDay,
  );
}
