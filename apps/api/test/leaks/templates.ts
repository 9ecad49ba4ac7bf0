import { uploadOf, wordWith } from '../language/templates.ts';
import type { Agency } from '../office.ts';
import type { Person } from '../person.ts';
import type { Done, Given } from './acts.ts';

type Act = (who: Person, mutation: string, given: Given, knows?: string) => Promise<Done>;

/** Everybody of the agency has its templates; one stays in force, and one is retired. */
export async function keepTemplates({ clerk }: Agency, act: Act): Promise<void> {
  const file = async () => await uploadOf(clerk, await wordWith('V/v {trichYeu}'));
  const add = async (given: Given) =>
    await act(clerk, 'addTemplate', { ...given, typeCodes: ['CV'], uploadId: await file() }, 'OH');
  const { id, version } = await add({ name: 'Mẫu công văn' });
  await act(clerk, 'changeTemplate', { templateId: id, version, typeCodes: ['CV'], uploadId: await file() }, 'OH');
  const other = await add({});
  await act(clerk, 'retireTemplate', { templateId: other.id, version: other.version });
}
