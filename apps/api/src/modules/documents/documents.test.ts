import { expect, it } from 'vitest';
import { inTransaction } from '../../platform/db/transaction.ts';
import { newAgency, office, type Person } from '../../../test/office.ts';
import { create, directiveInput, issuedDocument } from '../../../test/language/directives.ts';
import * as incoming from '../../../test/language/incoming.ts';
import { createDocument } from './create-document.ts';

const CONTENT = {
  issuerName: ' Bộ Tài chính'.normalize('NFD'),
  number: '05',
  notation: 'QĐ-BTC',
  issuedOn: '2026-03-05',
  typeCode: 'QD',
  subject: 'Về việc phân bổ dự toán ',
  urgency: 'NORMAL',
  signerName: '  ',
  createdAt: '2026-11-23T02:00:00.000Z',
} as const;

it('keeps text composed and tidy, and knows symbol and key', async () => {
  const { app } = await office();
  const made = await inTransaction(app.db, async (tx) => await createDocument(tx, CONTENT));
  expect(made).toMatchObject({
    issuerName: 'Bộ Tài chính',
    subject: 'Về việc phân bổ dự toán',
    symbol: '05/QĐ-BTC',
    symbolKey: '5/QDBTC',
    signerName: null,
  });
  const unnumbered = await inTransaction(
    app.db,
    async (tx) => await createDocument(tx, { ...CONTENT, number: null, notation: null }),
  );
  expect(unnumbered).toMatchObject({ symbol: '', symbolKey: null });
});

it('cannot be changed or removed once it is there, by anybody (VI-09)', async () => {
  const { app, clerk } = await office();
  const { document, id } = await incoming.register(clerk);
  await expect(app.db.query("UPDATE documents SET subject = 'Khác' WHERE id = ?", [document.id])).rejects.toThrow(
    'cannot be changed',
  );
  await expect(app.db.query('DELETE FROM documents WHERE id = ?', [document.id])).rejects.toThrow('cannot be removed');
  await expect(app.db.query('UPDATE incoming_documents SET arrival_number = 99 WHERE id = ?', [id])).rejects.toThrow(
    'cannot be changed',
  );
  await expect(app.db.query('DELETE FROM incoming_documents WHERE id = ?', [id])).rejects.toThrow('cannot be removed');
});

it('is read by whoever sees a registration, a making or a directive of it, and does not exist for others', async () => {
  const here = await office();
  const lead = await newAgency(here.app);
  const stranger = await newAgency(here.app);
  const { documentId, url } = await issuedDocument(here, here.other);
  const answerTo = async ({ raw }: Person) => {
    const { data, errors } = await raw<{ document: { id: string; files: { url: string }[] } }>(
      'query ($id: ID!) { document(id: $id) { id symbol files { url } } }',
      { id: documentId },
    );
    return errors?.[0]?.extensions.code ?? data?.document.files[0]?.url;
  };
  expect(await answerTo(here.monitor)).toBe(url);
  for (const person of [lead.leader, stranger.leader, stranger.admin, here.admin])
    expect(await answerTo(person)).toBe('NOT_FOUND');

  await create(here.monitor, directiveInput(here, lead, documentId));
  expect(await answerTo(lead.leader)).toBe(url);
  for (const person of [lead.specialist, stranger.leader, stranger.clerk])
    expect(await answerTo(person)).toBe('NOT_FOUND');
});
