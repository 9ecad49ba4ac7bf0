import type { Actor } from '@qlvb/domain/lifecycle';
import { can } from '@qlvb/domain/permissions';
import { anyWay, type ReadingWay, type Sql } from '../identity/reading-way.ts';

/**
 * What is addressed to a person is that person's: nobody acting for the post sees it, nor do leaders who see everything
 * else. Văn thư sees the line of the register, which has no content. Rule by rule, on the alias `e`.
 */
export function envelopeWays(viewer: Actor): readonly ReadingWay[] {
  const { agencyId, positionId, onBehalf } = viewer;
  return [
    ...(keepsRegister(viewer)
      ? [{ rule: 'ENVELOPE_OF_REGISTRY' as const, sql: 'e.agency_id = ?', params: [agencyId] }]
      : []),
    ...(onBehalf
      ? []
      : [
          {
            rule: 'ENVELOPE_ADDRESSEE' as const,
            // As long as it is with the registry it may be for somebody else.
            sql: "e.agency_id = ? AND e.addressee_position_id = ? AND e.state <> 'WITH_REGISTRY'",
            params: [agencyId, positionId],
          },
        ]),
  ];
}

/** A stand-in for some kinds of documents only has none whose kind nobody knows. */
export const keepsRegister = (viewer: Actor): boolean =>
  can(viewer, 'incoming.register') && (viewer.only?.typeCodes ?? null) === null;

/** The condition under which the viewer may know that a row of `e` exists; ANDed into every statement. */
export const envelopeVisibility = (viewer: Actor): Sql => anyWay(envelopeWays(viewer));
