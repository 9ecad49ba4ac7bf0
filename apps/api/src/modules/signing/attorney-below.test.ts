import { describe, expect, it } from 'vitest';
import { atAnotherBrowser } from '../../../test/language/accounts.ts';
import * as outgoing from '../../../test/language/outgoing.ts';
import { endSigning, grantSigning, headsBelow, signatureOf, signers } from '../../../test/language/people.ts';
import { type Agency, newAgency, office, type Office, type Person } from '../../../test/office.ts';

const MATTERS = 'Ký công văn đôn đốc quyết toán ngân sách';
const BASIS = 'Văn bản ủy quyền số 12/UQ-UBND ngày 20/11/2026';

type Place = Office & { readonly below: Agency };

/** An agency with one right below it. */
async function place(): Promise<Place> {
  const at = await office();
  return { ...at, below: await newAgency(at.app, { parentId: at.id, name: 'Chi cục Thủy sản' }) };
}

const asked = (at: Pick<Agency, 'id'>, to: Person, over: object = {}) => ({
  agencyId: at.id,
  positionId: to.positionId,
  form: 'TUQ',
  matters: MATTERS,
  basis: BASIS,
  validFrom: '2026-11-20',
  validTo: '2026-12-31',
  ...over,
});

async function granted(at: Place) {
  const { __typename, authority } = await grantSigning(at.admin, asked(at, at.below.leader));
  expect(__typename).toBe('SigningAuthoritySuccess');
  if (authority === undefined) throw new Error('not granted');
  return authority;
}

const ids = async (who: Person, search: string | null = null) =>
  (
    await who.gql<{ outgoingDocuments: { edges: { node: { id: string } }[] } }>(
      'query ($search: String) { outgoingDocuments(first: 50, filter: { search: $search }) { edges { node { id } } } }',
      { search },
    )
  ).outgoingDocuments.edges.map(({ node }) => node.id);

const waiting = async (who: Person) =>
  (
    await who.gql<{ worklist: { items: { kind: string; objectId: string }[] } }>(
      '{ worklist { items { kind objectId } } }',
    )
  ).worklist.items.flatMap(({ kind, objectId }) => (kind === 'SIGN_OUTGOING' ? [objectId] : []));

const sees = async (who: Person, id: string): Promise<boolean> =>
  (await who.raw('query ($id: ID!) { outgoingDocument(id: $id) { id } }', { id })).errors === undefined;

async function toApproval({ specialist, head, checker, below }: Place) {
  const made = await outgoing.draft(specialist, below.leader, {
    signingForm: 'TUQ',
    subject: 'V/v đôn đốc quyết toán',
  });
  expect(await sees(below.leader, made.id)).toBe(false);
  return await outgoing.checkForm(checker, await outgoing.checkContent(head, await outgoing.submit(specialist, made)));
}

describe('thừa ủy quyền to the head of an agency right below (NĐ 30/2020 đ.13 k.3)', { timeout: 30_000 }, () => {
  it('is granted to that head alone, as TUQ alone, by who manages the superior agency', async () => {
    const at = await place();
    const { admin, below, other, leader } = at;
    expect((await headsBelow(admin)).map(({ id }) => id)).toEqual([below.leader.positionId]);
    const refused = async (who: Person, to: Person, over: object = {}) =>
      (await grantSigning(who, asked(at, to, over))).code;
    expect(await refused(admin, other.leader)).toBe('TARGET_NOT_FOUND');
    expect(await refused(admin, below.deputy)).toBe('TARGET_NOT_FOUND');
    expect(await refused(admin, below.leader, { form: 'Q' })).toBe('GRANT_NOT_BELOW');
    expect(await refused(leader, below.leader)).toBe('NO_PERMISSION');
    const theirs = await below.admin.raw(
      'mutation ($input: GrantSigningAuthorityInput!) { grantSigningAuthority(input: $input) { __typename } }',
      { input: asked(at, below.leader) },
    );
    expect(theirs.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    const wanting = await grantSigning(admin, asked(at, below.leader, { matters: null, validTo: null }));
    expect(wanting.problems?.map(({ path, code }) => `${path} ${code}`)).toEqual([
      'matters REQUIRED',
      'validTo REQUIRED',
    ]);
    await granted(at);
    expect((await signers(at.specialist, 'CV')).at(-1)).toMatchObject({
      position: { id: below.leader.positionId },
      choices: [{ form: 'TUQ', lines: ['TUQ. GIÁM ĐỐC', 'GIÁM ĐỐC CHI CỤC THỦY SẢN'], validTo: '2026-12-31' }],
    });
    // What the own agency's documents are signed as is another matter.
    expect((await signers(below.specialist, 'CV'))[0]?.choices.map(({ form }) => form)).toEqual(['OWN']);
  });

  it('lets the head see that draft when it waits, sign it, and nothing else; the rest is done where it was drafted', async () => {
    const at = await place();
    const { specialist, leader, clerk, below, other } = at;
    await granted(at);
    const another = await outgoing.draft(specialist, leader);
    const prepared = await toApproval(at);
    expect(await ids(below.leader)).toEqual([prepared.id]);
    expect(await ids(below.leader, 'don doc quyet toan')).toEqual([prepared.id]);
    expect(await waiting(below.leader)).toEqual([prepared.id]);
    for (const colleague of [below.deputy, below.clerk, below.checker, below.admin, other.leader])
      expect([await sees(colleague, prepared.id), await ids(colleague)]).toEqual([false, []]);
    expect(await sees(below.leader, another.id)).toBe(false);
    const file = (await outgoing.readOutgoing(below.leader, prepared.id)).draftVersions.at(-1)?.file.url ?? '';
    expect((await below.leader.get(file)).statusCode).toBe(200);
    expect((await below.deputy.get(file)).statusCode).toBe(404);
    expect(outgoing.available(await outgoing.readOutgoing(below.leader, prepared.id))).toEqual(['SIGN', 'SEND_BACK']);

    const signed = await outgoing.sign(below.leader, prepared);
    expect(await signatureOf(clerk, signed.id)).toEqual({
      signingForm: 'TUQ',
      signatureBlock: ['TUQ. GIÁM ĐỐC', 'GIÁM ĐỐC CHI CỤC THỦY SẢN'],
    });
    const theirs = await outgoing.tryTo(below.leader, 'allocateNumber', {
      outgoingId: signed.id,
      version: signed.version,
    });
    expect(theirs).toMatchObject({ __typename: 'RuleRefused', code: 'NO_PERMISSION' });
    const numbered = await outgoing.giveNumber(clerk, signed);
    expect(numbered.symbol).toContain(at.abbreviation);
    expect(await sees(below.leader, signed.id)).toBe(true);
    const [entry] = await at.app.db.query<{ agencyId: string; name: string }>(
      "SELECT agency_id AS agencyId, actor_name AS name FROM audit_entries WHERE action = 'outgoing.sign' AND object_id = ?",
      [signed.id],
    );
    expect([String(entry?.agencyId), entry?.name]).toEqual([at.id, below.leader.fullName]);
  });

  it('keeps the seal and the number where the clerk of the agency is, whatever roles the head has', async () => {
    const at = await place();
    const { below, app } = at;
    await granted(at);
    await app.db.query(
      "INSERT INTO position_roles (position_id, role) VALUES (?, 'REGISTRY_CLERK'), (?, 'FORM_CHECKER')",
      [below.leader.positionId, below.leader.positionId],
    );
    const head = await atAnotherBrowser(app, below.leader);
    const signed = await outgoing.sign(head, await toApproval({ ...at, below: { ...below, leader: head } }));
    const act = { outgoingId: signed.id, version: signed.version };
    expect(await outgoing.tryTo(head, 'allocateNumber', act)).toMatchObject({ code: 'OF_ANOTHER_AGENCY' });
    expect(outgoing.available(await outgoing.readOutgoing(head, signed.id))).toEqual(['UNSIGN']);
  });

  it('ends with its day, with its revocation and with the office, and the drafter takes the draft back', async () => {
    const at = await place();
    const { specialist, admin, below, app } = at;
    const authority = await granted(at);
    const prepared = await toApproval(at);
    const back = {
      outgoingId: prepared.id,
      version: prepared.version,
      reason: 'Người được ủy quyền không còn thẩm quyền.',
    };
    expect(await outgoing.tryTo(specialist, 'withdrawDraft', back)).toMatchObject({ code: 'SIGNER_HAS_AUTHORITY' });
    await app.db.query("UPDATE position_roles SET role = 'SPECIALIST' WHERE position_id = ?", [
      below.leader.positionId,
    ]);
    const former = await atAnotherBrowser(app, below.leader);
    expect([await sees(former, prepared.id), await waiting(former)]).toEqual([false, []]);
    await app.db.query("UPDATE position_roles SET role = 'AGENCY_LEADER' WHERE position_id = ?", [
      below.leader.positionId,
    ]);
    const again = await atAnotherBrowser(app, below.leader);
    expect(await sees(again, prepared.id)).toBe(true);

    const ended = await endSigning(admin, { authorityId: authority.id, version: 1, lastDay: '2026-11-22' });
    expect(ended.authority?.holds).toBe(false);
    const late = await atAnotherBrowser(app, below.leader);
    expect([await sees(late, prepared.id), await ids(late), await waiting(late)]).toEqual([false, [], []]);
    expect(await outgoing.tryTo(specialist, 'withdrawDraft', back)).toMatchObject({ __typename: 'OutgoingActSuccess' });
  });

  it('is told by "Vì sao?": the rule, the grant, and who gave it', async () => {
    const at = await place();
    const authority = await granted(at);
    const prepared = await toApproval(at);
    const { explainObject } = await at.below.leader.gql<{
      explainObject: {
        reasons: { rule: string; authority: { id: string; basis: string; grantedBy: { id: string } } | null }[];
        readers: { position: { id: string } }[];
        actions: { action: string; holders: { id: string }[] }[];
      };
    }>(
      `query ($id: ID!) { explainObject(type: OUTGOING, id: $id) {
        reasons { rule authority { id basis grantedBy { id } } } readers { position { id } } actions { action holders { id } } } }`,
      { id: prepared.id },
    );
    expect(explainObject.reasons).toEqual([
      {
        rule: 'OUTGOING_SIGNER_FOR_SUPERIOR',
        authority: { id: authority.id, basis: BASIS, grantedBy: { id: at.admin.positionId } },
      },
    ]);
    expect(explainObject.readers).toEqual([{ position: { id: at.below.leader.positionId } }]);
    expect(explainObject.actions.flatMap(({ holders }) => holders)).toEqual([]);
  });
});
