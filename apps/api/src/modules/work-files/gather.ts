import { todayInVietnam } from '../../platform/clock.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import type { OutboxHandler } from '../../platform/outbox/relay.ts';
import { agenciesByIds } from '../organizations/organizations.loaders.ts';
import { chainFrom, openFilesWith, ownOfDocuments } from './work-files.chain.repo.ts';
import type { ObjectRef } from './work-files.entries.repo.ts';
import { workFiles } from './work-files.entity.ts';
import { gatherShape, type Gathering } from './queue-gather.ts';
import { joinChain } from './work-files.join.ts';

type Place = Pick<Gathering, 'kind' | 'id'>;

/**
 * The documents of a matter gather by themselves: a new reply, directive or evidence joins every open work file in which
 * the object it came from lies, with what hangs on it already. Delivered twice it adds nothing.
 */
export const gather: OutboxHandler = async (tx, payload, { now, clock }) => {
  const { agencyId, kind, id, fromKind, fromId } = gatherShape.parse(payload);
  const origins = await objectsOf(tx, agencyId, { kind: fromKind, id: fromId });
  const fileIds = await openFilesWith(tx, agencyId, origins);
  if (fileIds.length === 0) return;
  const objects = await objectsOf(tx, agencyId, { kind, id });
  const joining = [...objects, ...(await chainFrom(tx, agencyId, objects))];
  const [agency] = await agenciesByIds(tx, [agencyId], todayInVietnam(clock));
  for (const fileId of fileIds) {
    const row = await tx.lock(workFiles, { id: fileId, state: 'OPEN' });
    if (row !== null) await joinChain(tx, row, joining, now, agency?.shortName ?? '');
  }
};

async function objectsOf(tx: Tx, agencyId: string, { kind, id }: Place): Promise<ObjectRef[]> {
  return kind === 'DOCUMENT' ? await ownOfDocuments(tx, agencyId, [id]) : [{ kind, id }];
}
