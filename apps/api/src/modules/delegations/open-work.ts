import type { OpenWorkSource } from '../handover/source.ts';

/** It ends with the post (ADR 0016) and is not passed on. */
export const delegationOpenWork: OpenWorkSource = {
  kind: 'DELEGATION',
  objectType: 'DELEGATION',
  journal: 'delegations.end',
  id: 'g.id',
  label: "''",
  open: (positionId, today) => ({
    sql: `FROM delegations g WHERE ? IN (g.from_position_id, g.to_position_id) AND g.ended_at IS NULL
      AND (g.valid_to IS NULL OR g.valid_to >= ?)`,
    params: [positionId, today],
  }),
  visible: () => ({ sql: 'FALSE', params: [] }),
  move: null,
  mayReceive: () => false,
};
