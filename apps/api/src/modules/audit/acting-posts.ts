import type { JournalActor } from '../../platform/viewer.ts';

/** Who really acted stands by the own post; the post acted as is the one it was done for. */
export function actingPosts({ positionId, title, onBehalf }: JournalActor) {
  if (!onBehalf)
    return {
      positionId,
      actorTitle: title,
      onBehalfOfPositionId: null,
      delegationId: null,
      onBehalfKind: null,
      onBehalfName: null,
      onBehalfTitle: null,
    };
  return {
    positionId: onBehalf.ownPositionId,
    actorTitle: onBehalf.ownTitle,
    onBehalfOfPositionId: positionId,
    delegationId: onBehalf.delegationId,
    onBehalfKind: onBehalf.kind,
    onBehalfName: onBehalf.fullName,
    onBehalfTitle: title,
  };
}
