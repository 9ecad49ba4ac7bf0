import type { TestApp } from '../app.ts';
import type { Agency } from '../office.ts';
import type { Person } from '../person.ts';
import type { Done, Given } from './acts.ts';

type Noting = {
  readonly app: TestApp;
  readonly ours: Agency;
  readonly act: (who: Person, mutation: string, given: Given, knows?: string) => Promise<Done>;
  readonly letter: Done;
  readonly other: string;
};

/** What a registration is given beside the letter: notes, the paper copy, links, and the clock stopped. */
export async function noteMore({ app, ours, act, letter, other }: Noting): Promise<void> {
  const { clerk, leader, specialist } = ours;
  const seen = ({ id, version }: Done): Given => ({ incomingId: id, version });
  const described = await act(clerk, 'describeIncoming', seen(letter));
  const copied = await act(clerk, 'notePaperCopy', { ...seen(described), received: true });
  const linked = await act(clerk, 'linkIncoming', { ...seen(copied), 'link.id': other });
  const [link] = await app.db.query<{ id: string }>('SELECT id FROM incoming_links WHERE incoming_id = ?', [linked.id]);
  const unlinked = await act(clerk, 'unlinkIncoming', { ...seen(linked), linkId: String(link?.id) });
  const again = await act(clerk, 'linkIncoming', { ...seen(unlinked), 'link.id': other });
  const directed = await act(leader, 'directIncoming', { ...seen(again), 'lead.positionId': specialist.positionId });
  const extended = await act(leader, 'extendIncoming', { ...seen(directed), dueOn: '2026-12-20' });
  const stopped = await act(leader, 'suspendIncoming', seen(extended));
  const resumed = await act(leader, 'resumeIncoming', seen(stopped));
  const undone = await act(leader, 'undoIncoming', seen(resumed));
  const ready = await act(leader, 'resumeIncoming', seen(undone));
  await act(specialist, 'finishManyIncoming', { 'items.incomingId': ready.id, 'items.version': ready.version });
  const finished = { ...ready, version: ready.version + 1 };
  // It stays suspended, for those who try to resume it.
  await act(leader, 'suspendIncoming', seen(await act(specialist, 'undoIncoming', seen(finished))));
  await act(clerk, 'registerManyIncoming', { mode: 'EACH', 'rows.number': '77' });
  const [pasted] = await app.db.query<{ id: string; version: number }>(
    'SELECT id, version FROM incoming_documents WHERE agency_id = ? ORDER BY id DESC LIMIT 1',
    [ours.id],
  );
  await act(clerk, 'forwardIncoming', { incomingId: String(pasted?.id), version: Number(pasted?.version) });
}
