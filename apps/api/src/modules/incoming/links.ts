import type { IncomingLinkInput, LinkIncomingInput, UnlinkIncomingInput } from '@qlvb/contract/types';
import { isDuplicateKey } from '../../platform/db/retry.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import { found, notFound, refuse } from '../../platform/errors.ts';
import type { Context, SignedContext } from '../../platform/graphql/context.ts';
import { useCase } from '../../platform/use-case.ts';
import { authorise } from '../identity/authorise.ts';
import { outgoingById } from '../outgoing/outgoing.loaders.ts';
import { changeIncoming } from './act.ts';
import { type IncomingLinkRow, incomingLinks } from './incoming.entity.ts';
import { incomingById } from './incoming.loaders.ts';

/** Both ends are seen by who links them; what is not seen is NOT_FOUND. */
export async function checkedLinks(
  context: SignedContext,
  links: readonly IncomingLinkInput[],
): Promise<readonly IncomingLinkInput[]> {
  const once = new Map(links.map((link) => [`${link.kind}:${link.id}`, link]));
  for (const { kind, id } of once.values()) {
    const other = found(await (kind === 'INCOMING' ? context.load(incomingById, id) : context.load(outgoingById, id)));
    if (other.agencyId !== context.viewer.agencyId) throw notFound();
  }
  return [...once.values()];
}

export async function insertLinks(
  tx: Tx,
  { viewer, now }: SignedContext,
  incomingId: string,
  links: readonly IncomingLinkInput[],
): Promise<void> {
  await tx.insertMany(
    incomingLinks,
    links.map(({ linkKind, kind, id }) => ({
      agencyId: viewer.agencyId,
      incomingId,
      linkKind,
      otherKind: kind,
      otherId: id,
      linkedAt: now(),
      linkedByPositionId: viewer.positionId,
    })),
  );
}

/** Who registers or handles a document says to what it belongs. */
export const linkIncoming = useCase(
  ['ValidationFailed', 'RuleRefused', 'VersionConflict'],
  async (context, { incomingId, version, link }: LinkIncomingInput) => {
    authorise(context.viewer, 'incoming.register', 'incoming.handle', 'incoming.direct');
    // What is not seen is not there, before anything else is said of it.
    const links = await checkedLinks(context, [link]);
    if (link.kind === 'INCOMING' && link.id === incomingId) refuse('LINK_TO_ITSELF');
    return await changeIncoming(context, { incomingId, version }, async (tx, row) => {
      await insertLinks(tx, context, row.id, links).catch((error: unknown) => {
        if (isDuplicateKey(error)) refuse('ALREADY_LINKED');
        throw error;
      });
      return { patch: {}, journal: { action: 'incoming.link', details: { linkKind: link.linkKind } } };
    });
  },
);

export const unlinkIncoming = useCase(
  ['ValidationFailed', 'RuleRefused', 'VersionConflict'],
  async (context, { incomingId, version, linkId }: UnlinkIncomingInput) => {
    authorise(context.viewer, 'incoming.register', 'incoming.handle', 'incoming.direct');
    return await changeIncoming(context, { incomingId, version }, async (tx, row) => {
      const link = found(await tx.findOne(incomingLinks, { id: linkId, incomingId: row.id }));
      await tx.execute('DELETE FROM incoming_links WHERE id = ?', [link.id]);
      return { patch: {}, journal: { action: 'incoming.unlink', details: { linkKind: link.linkKind } } };
    });
  },
);

/** A link as far as the viewer sees where it leads; null: nothing. */
export async function shownLink({ load }: Context, { id, linkKind, otherKind, otherId }: IncomingLinkRow) {
  const incoming = otherKind === 'INCOMING' ? await load(incomingById, otherId) : null;
  const outgoing = otherKind === 'OUTGOING' ? await load(outgoingById, otherId) : null;
  return incoming === null && outgoing === null ? null : { id, kind: linkKind, incoming, outgoing };
}
