import { expect, it } from 'vitest';
import { workOn } from '../../../test/language/assignments.ts';
import * as incoming from '../../../test/language/incoming.ts';
import {
  actOn,
  available,
  draft,
  draftInput,
  giveNumber,
  issue,
  issued,
  type Outgoing,
  readOutgoing,
  reasonOn,
  recall,
  save,
  seal,
  sign,
  signedDraft,
  submit,
  checkContent,
  checkForm,
  tryTo,
  unseal,
  unsign,
  uploadPdf,
} from '../../../test/language/outgoing.ts';
import { office, type Office, type Person } from '../../../test/office.ts';
import { inTransaction, type Tx } from '../../platform/db/transaction.ts';
import { deliver } from '../exchange/deliver.ts';
import { tellOfRecall } from '../exchange/tell-of-recall.ts';

const WHY = 'Ban hành nhầm thẩm quyền, theo chỉ đạo của Giám đốc.';

const sealedOut = async (place: Office, recipientAgencyIds: string[]): Promise<Outgoing> =>
  await seal(place.clerk, await giveNumber(place.clerk, await signedDraft(place, { recipientAgencyIds })));

/** The registration of a document at an agency. */
async function copyAt(clerk: Person, out: Outgoing): Promise<incoming.Incoming> {
  for (const id of (await incoming.listIncoming(clerk)).ids) {
    const copy = await incoming.readIncoming(clerk, id);
    if (copy.document.id === out.document?.id) return copy;
  }
  throw new Error('Nothing arrived');
}

const run = async (
  { app }: Office,
  out: Outgoing,
  handler: typeof deliver,
  around: (tx: Tx) => Tx = (tx) => tx,
): Promise<void> =>
  await inTransaction(app.db, async (tx) => {
    const now = app.clock.now().toISOString();
    await handler(around(tx), { outgoingId: out.id }, { messageId: '0', attempt: 1, now, clock: app.clock });
  });

it('undoes seal and number one after the other, each leaving what stands before it', async () => {
  const place = await office();
  const { clerk, leader, other } = place;
  const sealed = await sealedOut(place, [other.id]);
  expect(await tryTo(clerk, 'voidNumber', reasonOn(sealed, WHY))).toMatchObject({ code: 'WRONG_STATE' });
  expect(await tryTo(leader, 'sealOutgoing', actOn(sealed))).toMatchObject({ code: 'NO_PERMISSION' });
  const open = await unseal(clerk, sealed, 'Đóng dấu nhầm chỗ, đóng lại.');
  expect(open).toMatchObject({ state: 'NUMBERED', symbol: sealed.symbol });
  expect(await tryTo(clerk, 'issueOutgoing', actOn(open))).toMatchObject({ code: 'WRONG_STATE' });
  expect((await issue(clerk, await seal(clerk, open))).document?.symbol).toBe(sealed.symbol);
});

it('brings what was approved back to the same signer after a change, and to nobody else', async () => {
  const place = await office();
  const { specialist, head, checker, leader, deputy } = place;
  const signed = await signedDraft(place);
  expect(await tryTo(deputy, 'unsignOutgoing', reasonOn(signed, WHY))).toMatchObject({ code: 'NOT_CHOSEN_SIGNER' });
  const back = await unsign(leader, signed, 'Sửa lại số liệu ở trang 2.');
  expect(back).toMatchObject({ state: 'DRAFT' });
  const { inReplyToId: _, ...fields } = draftInput(deputy);
  const input = { ...fields, outgoingId: back.id, version: back.version };
  expect(await tryTo(specialist, 'saveDraft', input)).toMatchObject({
    code: 'APPROVED_BY_ANOTHER',
    params: [{ name: 'person', value: leader.fullName }],
  });
  const changed = await save(specialist, back, draftInput(leader, { uploadId: await uploadPdf(specialist, 'sửa') }));
  expect(await tryTo(leader, 'signOutgoing', actOn(changed))).toMatchObject({ code: 'WRONG_STATE' });
  const again = await checkForm(checker, await checkContent(head, await submit(specialist, changed)));
  expect((await sign(leader, again)).state).toBe('SIGNED');
});

it('freezes a recalled document, tells every receiver, and hears of each copy that is cancelled', async () => {
  const place = await office();
  const second = (await office()).clerk;
  const { app, clerk, specialist, other } = place;
  const out = await issued(place, [other.id, second.agencyId]);
  await app.relay.drain();
  const accepted = await incoming.accept(other.clerk, await copyAt(other.clerk, out));
  const atWork = await incoming.direct(other.leader, accepted, incoming.toUnit(other.units.NS));
  const url = atWork.document.files[0]?.url ?? '';
  expect((await other.head.get(url)).statusCode).toBe(200);

  expect(await tryTo(specialist, 'recallOutgoing', reasonOn(out, WHY))).toMatchObject({ code: 'NO_PERMISSION' });
  const recalled = await recall(clerk, out, WHY);
  expect(recalled).toMatchObject({ state: 'RECALLED', symbol: out.symbol, recall: { reason: WHY, toldCount: 0 } });
  expect(available(recalled)).toEqual([]);
  for (const sql of [
    "UPDATE outgoing_documents SET subject = 'Khác' WHERE id = ?",
    'DELETE FROM recalls WHERE outgoing_id = ?',
  ])
    await expect(app.db.query(sql, [out.id]), sql).rejects.toThrow(/cannot/);
  await app.relay.drain();
  expect(await readOutgoing(specialist, out.id)).toMatchObject({ recall: { toldCount: 2, cancelledCount: 0 } });

  const told = await incoming.readIncoming(other.clerk, atWork.id);
  expect(told).toMatchObject({ state: 'IN_HANDLING', recall: { reason: WHY, cancelledAt: null } });
  expect(incoming.available(told)).toContain('CANCEL_COPY');
  expect(await workOn(other.clerk, told.id)).toEqual(['CANCEL_RECALLED']);
  expect(await incoming.tryTo(second, 'acceptIncoming', incoming.actOn(await copyAt(second, out)))).toMatchObject({
    code: 'RECALLED_BY_ISSUER',
  });
  const cancelled = await incoming.cancelCopy(other.clerk, told, 'Đã hủy bản nhận, thu lại bản giấy.');
  expect(cancelled).toMatchObject({ state: 'RECALLED', recall: { note: 'Đã hủy bản nhận, thu lại bản giấy.' } });
  expect(cancelled.assignments.map(({ state }) => state)).toEqual(['WITHDRAWN']);
  expect((await other.head.get(url)).statusCode).toBe(404);
  expect((await incoming.readIncoming(other.head, atWork.id)).state).toBe('RECALLED');

  const seen = await readOutgoing(specialist, out.id);
  expect(seen).toMatchObject({ version: recalled.version, recall: { toldCount: 2, cancelledCount: 1 } });
  expect(seen.timeline.slice(-3).map(({ action, actorName }) => [action, actorName])).toEqual([
    ['outgoing.recall', clerk.fullName],
    ['exchange.recall', 'Hệ thống'],
    ['exchange.cancel-copy', other.clerk.fullName],
  ]);
  expect((await incoming.cancelCopy(second, await copyAt(second, out))).state).toBe('RECALLED');
});

it('tells once of a recall, however often and from wherever it is run, and never delivers afterwards', async () => {
  const place = await office();
  const second = (await office()).clerk;
  const { app, clerk, other } = place;
  const out = await issued(place, [other.id, second.agencyId]);
  const notices = async (): Promise<number> => {
    const [row] = await app.db.query<{ n: string }>(
      'SELECT COUNT(*) AS n FROM recall_notices n JOIN recalls r ON r.id = n.recall_id WHERE r.outgoing_id = ?',
      [out.id],
    );
    return Number(row?.n);
  };
  const killed = (tx: Tx): Tx => ({
    ...tx,
    findOne: async () => {
      throw new Error('killed');
    },
  });
  await app.relay.drain();
  await recall(clerk, out, WHY);
  await expect(run(place, out, tellOfRecall, killed)).rejects.toThrow('killed');
  expect(await notices()).toBe(0);
  await Promise.all([app.relay.drain(), (await app.second()).relay.drain(), run(place, out, tellOfRecall)]);
  await run(place, out, tellOfRecall);
  expect(await notices()).toBe(2);

  const unsent = await issued(place, [other.id]);
  await recall(clerk, unsent, WHY);
  await run(place, unsent, deliver);
  await app.relay.drain();
  expect(await readOutgoing(clerk, unsent.id)).toMatchObject({
    recall: { toldCount: 0 },
    recipients: [{ state: 'QUEUED', deliveredAt: null }],
  });
});

it('replaces in equal form and corrects by a công văn, before the eyes of everybody who holds the first (VI-09)', async () => {
  const place = await office();
  const second = (await office()).clerk;
  const { app, specialist, leader, clerk, other } = place;
  const first = await issued(place, [other.id, second.agencyId], { typeCode: 'QD' });
  await app.relay.drain();
  const amends = { kind: 'REPLACES', outgoingId: first.id } as const;
  const refused = async (overrides: Parameters<typeof draftInput>[1]) =>
    (await tryTo(specialist, 'createDraft', draftInput(leader, overrides))).code;
  expect(await refused({ typeCode: 'CV', amends })).toBe('REPLACED_BY_EQUAL_FORM');
  expect(await refused({ typeCode: 'QD', amends: { ...amends, kind: 'CORRECTS' } })).toBe('CORRECTED_BY_LETTER');
  const unsent = await draft(specialist, leader);
  expect(await refused({ amends: { ...amends, outgoingId: unsent.id } })).toBe('NOT_ISSUED_TO_AMEND');

  const tooFew = await sealedOutWith(place, { typeCode: 'QD', amends, recipientAgencyIds: [other.id] });
  expect(await tryTo(clerk, 'issueOutgoing', actOn(tooFew))).toMatchObject({ code: 'AMENDMENT_MISSES_RECIPIENTS' });
  const later = await issued(place, [other.id, second.agencyId], { typeCode: 'QD', amends });
  expect(later.amendment).toMatchObject({ kind: 'REPLACES', symbol: first.symbol, outgoing: { id: first.id } });
  const said = (await readOutgoing(specialist, first.id)).timeline.at(-1);
  expect(said).toMatchObject({ action: 'outgoing.replaced' });
  await app.relay.drain();
  expect(await relationsAt(second, await copyAt(second, first))).toEqual({
    amends: [],
    amendedBy: [{ kind: 'REPLACES', symbol: later.symbol, document: { id: later.document?.id } }],
  });
  expect(await relationsAt(second, await copyAt(second, later))).toEqual({
    amends: [{ kind: 'REPLACES', symbol: first.symbol, document: { id: first.document?.id } }],
    amendedBy: [],
  });
});

const sealedOutWith = async (place: Office, overrides: Parameters<typeof signedDraft>[1]): Promise<Outgoing> =>
  await seal(place.clerk, await giveNumber(place.clerk, await signedDraft(place, overrides)));

async function relationsAt(person: Person, copy: incoming.Incoming): Promise<unknown> {
  const part = '{ kind symbol document { id } }';
  const { incomingDocument } = await person.gql<{ incomingDocument: { document: unknown } }>(
    `query ($id: ID!) { incomingDocument(id: $id) { document { amends ${part} amendedBy ${part} } } }`,
    { id: copy.id },
  );
  return incomingDocument.document;
}
