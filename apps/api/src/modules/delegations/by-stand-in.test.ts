import { describe, expect, it } from 'vitest';
import * as duty from '../../../test/language/delegations.ts';
import { assign, direct, readIncoming, register, toPerson, toUnit } from '../../../test/language/incoming.ts';
import { draft, draftInput, readOutgoing, save, uploadPdf } from '../../../test/language/outgoing.ts';
import { office, type Person } from '../../../test/office.ts';

type By = { readonly kind: string; readonly fullName: string; readonly title: string } | null;
const TREE =
  'query ($id: ID!) { incomingDocument(id: $id) { assignments { from { id } byStandIn { kind fullName title } } } }';
const VERSIONS =
  'query ($id: ID!) { outgoingDocument(id: $id) { draftVersions { createdBy { id } byStandIn { kind fullName title } } } }';

const treeOf = async (person: Person, id: string) =>
  (
    await person.gql<{ incomingDocument: { assignments: { from: { id: string }; byStandIn: By }[] } }>(TREE, { id })
  ).incomingDocument.assignments.map(({ from, byStandIn }) => [from.id, byStandIn]);

describe('who really did it', () => {
  it('stands in the tree of a letter beside whom it was done for, also when the delegation has ended', async () => {
    const { clerk, leader, outsider, head, colleague, specialist, units } = await office();
    const secretary = await duty.delegate(leader, outsider, { kind: 'SECRETARY', validTo: null });
    const own = await direct(leader, await register(clerk), toPerson(specialist));
    await duty.standIn(outsider, secretary);
    const letter = await direct(outsider, await register(clerk), toUnit(units.NS));
    await duty.actAs(outsider, outsider.positionId);
    const given = await duty.delegate(head, colleague);
    await duty.standIn(colleague, given);
    await assign(colleague, await readIncoming(colleague, letter.id), specialist);
    await duty.endDelegation(leader, secretary.id);
    expect(await treeOf(specialist, letter.id)).toEqual([
      [leader.positionId, { kind: 'SECRETARY', fullName: outsider.fullName, title: outsider.title }],
      [head.positionId, { kind: 'DELEGATION', fullName: colleague.fullName, title: colleague.title }],
    ]);
    expect(await treeOf(specialist, own.id)).toEqual([[leader.positionId, null]]);
  });

  it('stands with the version of a draft', async () => {
    const { leader, specialist, colleague } = await office();
    const paper = await draft(specialist, leader);
    const given = await duty.delegate(specialist, colleague);
    await duty.standIn(colleague, given);
    const changed = draftInput(leader, { uploadId: await uploadPdf(colleague, 'Bản sửa') });
    await save(colleague, await readOutgoing(colleague, paper.id), changed);
    const { outgoingDocument } = await leader.gql<{
      outgoingDocument: { draftVersions: { createdBy: { id: string }; byStandIn: By }[] };
    }>(VERSIONS, { id: paper.id });
    expect(outgoingDocument.draftVersions).toEqual([
      { createdBy: { id: specialist.positionId }, byStandIn: null },
      {
        createdBy: { id: specialist.positionId },
        byStandIn: { kind: 'DELEGATION', fullName: colleague.fullName, title: colleague.title },
      },
    ]);
  });

  it('costs a tree as many statements for many acts as for one', async () => {
    const { app, clerk, leader, outsider, specialist, colleague, head } = await office();
    await duty.standIn(outsider, await duty.delegate(leader, outsider, { kind: 'SECRETARY', validTo: null }));
    const one = await direct(outsider, await register(clerk), toPerson(specialist));
    const many = await direct(outsider, await register(clerk), toPerson(head), {
      coop: [toPerson(specialist), toPerson(colleague)],
    });
    const cost = async (id: string) => (await app.countStatements(async () => await treeOf(leader, id))).length;
    await cost(one.id);
    expect(await cost(many.id)).toBe(await cost(one.id));
  });
});
