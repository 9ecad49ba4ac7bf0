import type { Agency } from '../office.ts';
import type { Person } from '../person.ts';
import type { Done, Given } from './acts.ts';

type Act = (who: Person, mutation: string, given: Given, knows?: string) => Promise<Done>;

/** Personal envelopes in every state; what stands on them nobody knows but văn thư and whom they name. */
export async function passEnvelopes({ clerk, specialist }: Agency, act: Act): Promise<void> {
  const on = ({ id, version }: Done): Given => ({ envelopeId: id, version });
  const receive = async () => await act(clerk, 'registerEnvelope', { addresseePositionId: specialist.positionId }, '');
  const handOver = async () => await act(clerk, 'handOverEnvelope', on(await receive()), '');
  const kept = await act(specialist, 'keepEnvelope', on(await handOver()), '');
  const back = await act(specialist, 'giveBackEnvelope', on(kept), '');
  await act(clerk, 'registerIncoming', { envelopeId: back.id });
  // They stay, for those who try to act on them.
  await handOver();
  await receive();
}
