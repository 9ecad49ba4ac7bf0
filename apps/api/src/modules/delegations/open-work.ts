import type { OpenWorkSource } from '../handover/source.ts';
import { notOverSql } from '../../platform/db/validity-sql.ts';

const IN_FORCE = `d.ended_at IS NULL AND ${notOverSql('d')}`;

/** It ends with the post (ADR 0016) and is not passed on. */
export const delegationOpenWork: OpenWorkSource = {
  kind: 'DELEGATION',
  objectType: 'DELEGATION',
  journal: 'delegations.end',
  id: 'g.id',
  holder: 'g.holder',
  label: "''",
  open: (positionIds, today) => ({
    sql: `FROM (SELECT id, from_position_id AS holder FROM delegations d WHERE from_position_id IN (?) AND ${IN_FORCE}
      UNION SELECT id, to_position_id FROM delegations d WHERE to_position_id IN (?) AND ${IN_FORCE}) g WHERE TRUE`,
    params: [positionIds, today, positionIds, today],
  }),
  visible: () => ({ sql: 'FALSE', params: [] }),
  move: null,
  mayReceive: () => false,
};
