import { describe, expect, it } from 'vitest';
import { office } from '../../../test/office.ts';
import { worklistOf, workOn } from '../../../test/language/assignments.ts';
import * as incoming from '../../../test/language/incoming.ts';
import * as outgoing from '../../../test/language/outgoing.ts';

describe('Việc của tôi', () => {
  it('is empty for somebody nobody asks anything of', async () => {
    const { outsider } = await office();
    expect(await worklistOf(outsider)).toEqual({ items: [], counts: [], total: 0 });
  });

  it('puts the most pressing first: urgency, then the date, then who has waited longer', async () => {
    const { clerk, leader } = await office();
    const plain = await incoming.register(clerk);
    const dated = await incoming.register(clerk, { dueOn: '2026-12-01' });
    const sooner = await incoming.register(clerk, { dueOn: '2026-11-25' });
    const express = await incoming.register(clerk, { urgency: 'EXPRESS' });
    const urgent = await incoming.register(clerk, { urgency: 'URGENT', dueOn: '2026-11-24' });
    const later = await incoming.register(clerk);
    const { items, counts, total } = await worklistOf(leader);
    expect(items.map(({ objectId }) => objectId)).toEqual(
      [express, urgent, sooner, dated, plain, later].map(({ id }) => id),
    );
    expect(counts).toEqual([{ kind: 'DIRECT_INCOMING', count: 6 }]);
    expect(total).toBe(6);
    expect(items[1]).toMatchObject({
      kind: 'DIRECT_INCOMING',
      symbol: urgent.document.symbol,
      title: urgent.document.subject,
      fromName: 'Bộ Tài chính',
      dueOn: '2026-11-24',
      timeLeft: { kind: 'DUE_SOON', workingDays: 1 },
      objectType: 'INCOMING',
    });
  });

  it('brings the instruction and who gave it', async () => {
    const { clerk, leader, head, specialist, units } = await office();
    const directed = await incoming.direct(leader, await incoming.register(clerk), incoming.toUnit(units.NS), {
      dueOn: '2026-11-30',
    });
    await incoming.assign(head, directed, specialist, { instruction: 'Xong trước thứ Năm.', dueOn: '2026-11-26' });
    const { items } = await worklistOf(specialist);
    expect(items).toMatchObject([
      {
        kind: 'HANDLE_INCOMING',
        fromName: head.fullName,
        note: 'Xong trước thứ Năm.',
        dueOn: '2026-11-26',
        objectId: directed.id,
      },
    ]);
  });

  it('gathers letters and drafts of the same person', async () => {
    const { clerk, leader, head, specialist, units } = await office();
    const directed = await incoming.direct(leader, await incoming.register(clerk), incoming.toUnit(units.NS));
    await incoming.assign(head, directed, specialist);
    const reply = await outgoing.draft(specialist, leader, { inReplyToId: directed.id });
    expect(await workOn(specialist, reply.id)).toEqual(['REVISE_DRAFT']);
    expect(await workOn(specialist, directed.id)).toEqual(['HANDLE_INCOMING']);
    await outgoing.submit(specialist, reply);
    expect(await workOn(head, reply.id)).toEqual(['CHECK_CONTENT']);
    const { counts, total } = await worklistOf(head);
    expect(counts).toEqual([{ kind: 'CHECK_CONTENT', count: 1 }]);
    expect(total).toBe(1);
  });

  it('shows at most 200 and counts on', async () => {
    const { app, clerk, leader } = await office();
    const { id } = await incoming.register(clerk);
    const columns = `agency_id, document_id, source, state, arrival_year, arrived_on, received_at, state_since, pressing, urgency, issued_on, updated_at`;
    await app.db.query(
      `INSERT INTO incoming_documents (${columns}, arrival_number)
       SELECT ${columns
         .split(', ')
         .map((column) => `i.${column}`)
         .join(', ')}, 1 + n.seq
       FROM incoming_documents i JOIN seq_1_to_1100 n WHERE i.id = ?`,
      [id],
    );
    const { items, counts, total } = await worklistOf(leader);
    expect(items).toHaveLength(200);
    expect(counts).toEqual([{ kind: 'DIRECT_INCOMING', count: 1000 }]);
    expect(total).toBe(1000);
    expect(await incoming.countIncoming(leader)).toMatchObject({ awaitingDirection: 1000 });
  });
});
