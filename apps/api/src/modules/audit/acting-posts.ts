import type { JournalActor } from '../../platform/viewer.ts';

/** Who really acted stands by the own post; the post acted as is the one it was done for. A key has neither post nor account. */
export function actingPosts({ accountId, positionId, title, onBehalf, keyId = null }: JournalActor) {
  if (!onBehalf)
    return {
      accountId: keyId === null ? accountId : null,
      positionId: keyId === null ? positionId : null,
      keyId,
      actorTitle: title,
      onBehalfOfPositionId: null,
      delegationId: null,
      onBehalfKind: null,
      onBehalfName: null,
      onBehalfTitle: null,
    };
  return {
    accountId,
    keyId,
    positionId: onBehalf.ownPositionId,
    actorTitle: onBehalf.ownTitle,
    onBehalfOfPositionId: positionId,
    delegationId: onBehalf.delegationId,
    onBehalfKind: onBehalf.kind,
    onBehalfName: onBehalf.fullName,
    onBehalfTitle: title,
  };
}
