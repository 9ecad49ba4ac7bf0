import { changed, LETTER } from '@qlvb/demo/draft/paper-spec';
import { writeDocx } from '@qlvb/forms/paper/write-docx';
import { describe, expect, it } from 'vitest';
import { wordDraft } from '../../../test/language/form-check.ts';
import { draftInput, type Outgoing, pdf, save } from '../../../test/language/outgoing.ts';
import { office, type Person } from '../../../test/office.ts';

type Part = { readonly change: string; readonly text: string };
type Comparison = {
  readonly older: { readonly versionNumber: number };
  readonly newer: { readonly versionNumber: number };
  readonly partial: boolean;
  readonly unreadable: readonly { readonly why: string; readonly draftVersion: { readonly versionNumber: number } }[];
  readonly paragraphs: readonly { readonly parts: readonly Part[] }[];
};
const COMPARE = `query ($outgoingId: ID!, $olderVersionId: ID!, $newerVersionId: ID!) {
  compareVersions(outgoingId: $outgoingId, olderVersionId: $olderVersionId, newerVersionId: $newerVersionId) {
    older { versionNumber } newer { versionNumber } partial unreadable { why draftVersion { versionNumber } }
    paragraphs { parts { change text } } } }`;

const between = ({ id, draftVersions }: Outgoing, older: number, newer: number) => ({
  outgoingId: id,
  olderVersionId: draftVersions[older]?.id ?? '0',
  newerVersionId: draftVersions[newer]?.id ?? '0',
});
const compare = async (person: Person, variables: ReturnType<typeof between>): Promise<Comparison> =>
  (await person.gql<{ compareVersions: Comparison }>(COMPARE, variables)).compareVersions;

/** The next version of the draft, with that file. */
async function nextVersion(person: Person, outgoing: Outgoing, signer: Person, content: Uint8Array): Promise<Outgoing> {
  const { id: uploadId } = await person.upload('Dự thảo lần sau.docx', content);
  return await save(person, outgoing, { ...draftInput(signer), uploadId });
}

describe('comparing two versions of a draft', () => {
  it('tells by paragraphs which words came and went, whichever is named first', async () => {
    const { specialist, leader, head } = await office();
    const first = await wordDraft(specialist, leader, LETTER);
    const due = changed(LETTER, 'across', 1, { text: '- Sở Kế hoạch và Tài chính;' });
    const two = await nextVersion(specialist, first, leader, await writeDocx(due));
    const found = await compare(head, between(two, 1, 0));
    expect(found).toMatchObject({
      older: { versionNumber: 1 },
      newer: { versionNumber: 2 },
      partial: false,
      unreadable: [],
    });
    const touched = found.paragraphs.filter(({ parts }) => parts.some(({ change }) => change !== 'SAME'));
    expect(touched).toEqual([
      {
        parts: [
          { change: 'SAME', text: '- Sở Kế hoạch và ' },
          { change: 'DELETED', text: 'Đầu tư' },
          { change: 'INSERTED', text: 'Tài chính' },
          { change: 'SAME', text: ';' },
        ],
      },
    ]);
    expect(found.paragraphs.length).toBeGreaterThan(15);
    // A version with itself: nothing changed.
    const same = await compare(head, between(two, 0, 0));
    expect(same.paragraphs.every(({ parts }) => parts.every(({ change }) => change === 'SAME'))).toBe(true);
  });

  it('says which version cannot be read, and why', async () => {
    const { specialist, leader } = await office();
    const first = await wordDraft(specialist, leader, LETTER);
    const two = await nextVersion(specialist, first, leader, pdf('một bản quét'));
    expect(await compare(specialist, between(two, 0, 1))).toMatchObject({
      unreadable: [{ why: 'BROKEN', draftVersion: { versionNumber: 2 } }],
      paragraphs: [],
    });
  });

  it('is for those who see the draft, and for its own versions only', async () => {
    const { specialist, leader, colleague, other } = await office();
    const first = await wordDraft(specialist, leader, LETTER);
    const two = await nextVersion(specialist, first, leader, await writeDocx(changed(LETTER, 'across', 0, null)));
    const elsewhere = await wordDraft(specialist, leader, LETTER);
    for (const person of [colleague, other.specialist, other.leader, other.checker]) {
      const { errors } = await person.raw(COMPARE, between(two, 0, 1));
      expect(errors?.[0]?.extensions?.['code']).toBe('NOT_FOUND');
    }
    const mixed = { ...between(two, 0, 1), newerVersionId: elsewhere.draftVersions[0]?.id ?? '' };
    const { errors } = await specialist.raw(COMPARE, mixed);
    expect(errors?.[0]?.extensions?.['code']).toBe('NOT_FOUND');
  });
});
