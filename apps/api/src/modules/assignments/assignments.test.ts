import { describe, expect, it } from 'vitest';
import { inTransaction } from '../../platform/db/transaction.ts';
import { isDuplicateKey } from '../../platform/db/retry.ts';
import { office } from '../../../test/office.ts';
import * as incoming from '../../../test/language/incoming.ts';
import { noTimeLeft, timeLeft } from './time-left.ts';

describe('the tree', () => {
  it('has one open lead on each level, and the database knows it too', async () => {
    const { app, clerk, leader, specialist, colleague } = await office();
    const { id } = await incoming.direct(leader, await incoming.register(clerk), incoming.toPerson(specialist));
    const second = inTransaction(app.db, async (tx) => {
      const columns =
        'subject_type, subject_id, agency_id, from_position_id, to_position_id, role, state, open_lead_key, instruction, assigned_at';
      await tx.execute(
        `INSERT INTO assignments (${columns})
         SELECT subject_type, subject_id, agency_id, from_position_id, ?, role, state, open_lead_key, instruction, assigned_at
         FROM assignments WHERE subject_id = ? AND subject_type = 'INCOMING'`,
        [colleague.positionId, id],
      );
    });
    await expect(second).rejects.toSatisfy(isDuplicateKey);
  });

  it('is history: a node is ended, never removed', async () => {
    const { app, clerk, leader, specialist } = await office();
    const { id } = await incoming.direct(leader, await incoming.register(clerk), incoming.toPerson(specialist));
    await expect(app.db.query('DELETE FROM assignments WHERE subject_id = ?', [id])).rejects.toThrow('kept as history');
  });
});

describe('time left', () => {
  it('is counted in working days', () => {
    expect(timeLeft('2026-11-23', '2026-11-23')).toEqual({ kind: 'DUE_TODAY', workingDays: 0 });
    expect(timeLeft('2026-11-26', '2026-11-23')).toEqual({ kind: 'DUE_SOON', workingDays: 3 });
    expect(timeLeft('2026-11-30', '2026-11-23')).toEqual({ kind: 'IN_TERM', workingDays: 5 });
    expect(timeLeft('2026-11-20', '2026-11-23')).toEqual({ kind: 'OVERDUE', workingDays: 1 });
    expect(timeLeft('2026-11-30', '2026-11-23')).toBe(timeLeft('2026-11-30', '2026-11-23'));
  });

  it('does not run without a date', () => {
    expect(timeLeft(null, '2026-11-23')).toEqual({ kind: 'NONE', workingDays: null });
    expect(noTimeLeft()).toEqual({ kind: 'NONE', workingDays: null });
  });
});
