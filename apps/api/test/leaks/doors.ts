import { REGISTERS } from '@qlvb/forms/forms/registers';
import { strFromU8, unzipSync } from 'fflate';
import { compared, fileRequests, tried, wholeAnswer } from './probes.ts';
import { missingId, sightings } from './sightings.ts';
import { filesOf, type Stage } from './stage.ts';
import type { Viewer } from './viewer.ts';

/** Ids of a table that the viewer must not know. */
type HiddenFrom = (viewer: Viewer, table: string) => readonly string[];

/** What `GET /files/:id` tells of files that are not the viewer's. */
export async function fileLeaks(stage: Stage, hiddenFrom: HiddenFrom): Promise<string[]> {
  const { app, world } = stage;
  const leaks: string[] = [];
  for (const viewer of world.viewers) {
    const caller = await viewer.person.headers();
    const hidden = new Set(hiddenFrom(viewer, 'file_attachments'));
    const kinds = new Map((await filesOf(stage)).filter(({ id }) => hidden.has(id)).map((file) => [file.owner, file]));
    for (const { id, sha256 } of kinds.values()) {
      for (const { method, headers } of fileRequests(sha256)) {
        const ask = async (of: string) =>
          await tried(app, of, async () =>
            wholeAnswer(await app.http.inject({ method, url: `/files/${of}`, headers: { ...caller, ...headers } })),
          );
        const both = { there: id, missing: missingId(id) };
        leaks.push(...(await compared(viewer.name, `${method} /files`, both, ask)).leaks);
      }
    }
  }
  return leaks;
}

/** The forms of one document, by the table of what they are of. */
const SLIPS_OF = {
  incoming_documents: ['handling-slip.pdf', 'handling-slip.docx', 'arrival-stamp.pdf'],
  outgoing_documents: ['envelope.pdf', 'consignment-note.docx'],
};

/** What a Word file says. */
const wordsIn = (file: Uint8Array): string => strFromU8(unzipSync(file)['word/document.xml'] ?? new Uint8Array());

/** What `GET /forms/:file` tells of documents that are not the viewer's, and what the books say that it prints. */
export async function printLeaks({ app, world, rows, secrets }: Stage, hiddenFrom: HiddenFrom): Promise<string[]> {
  const leaks: string[] = [];
  for (const viewer of world.viewers) {
    const caller = await viewer.person.headers();
    const get = async (url: string) => await app.http.inject({ method: 'GET', url, headers: caller });
    for (const [table, forms] of Object.entries(SLIPS_OF))
      for (const id of hiddenFrom(viewer, table).slice(0, 3))
        for (const form of forms) {
          const ask = async (of: string) =>
            await tried(app, of, async () => wholeAnswer(await get(`/forms/${form}?id=${of}`)));
          const both = { there: id, missing: missingId(id) };
          leaks.push(...(await compared(viewer.name, `GET /forms/${form}`, both, ask)).leaks);
        }
    for (const form of REGISTERS)
      for (const series of ['ARRIVAL', 'CV', 'COMMON']) {
        const answer = await get(`/forms/${form}.docx?year=2026&series=${series}`);
        const text = answer.statusCode === 200 ? wordsIn(answer.rawPayload) : answer.body;
        leaks.push(...sightings(viewer, text, { rows, secrets }));
      }
  }
  return leaks;
}
