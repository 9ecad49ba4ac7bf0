import { DEMO_PASSWORD } from '@qlvb/demo/accounts';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unusedNumber } from './letters.ts';

/** The client of the documentation, as an integrator would use it. */
type Client = {
  ask<T>(query: string, variables?: object): Promise<T>;
  act<T>(name: string, inputType: string, selection: string, input: object): Promise<T>;
  upload(name: string, content: Uint8Array): Promise<string>;
};
type ClientModule = {
  readonly Client: { signIn(address: string, username: string, password: string): Promise<Client> };
  samplePdf(line: string): Uint8Array;
};

const documented = pathToFileURL(join(import.meta.dirname, '../../../docs/examples/client.mjs')).href;
const { Client: Api, samplePdf } = (await import(documented)) as ClientModule;

/** Things other people have done before, when how they did it is not what is tested. */
export type Backstage = {
  /** Registers a letter at the agency of the clerk; gives the id. */
  registered(clerk: string, subject: string): Promise<string>;
  /** Drafts, checks, signs and numbers a document of the agency; gives the id and the symbol. */
  numbered(agency: Team, subject: string, recipient: string): Promise<Issued>;
  /** Drafts, checks and signs a document of the kind, which then waits for its number. */
  signed(agency: Team, subject: string, recipient: string, typeCode?: string): Promise<Issued>;
  /** The same, numbered and issued. */
  issued(agency: Team, subject: string, recipient: string): Promise<Issued>;
};

export type Issued = { readonly id: string; readonly symbol: string; readonly version: number };
export type Team = Readonly<Record<'drafter' | 'head' | 'checker' | 'signer' | 'clerk', string>>;

export const UBND: Team = {
  drafter: 'chuyenvien1.ktth.vp',
  head: 'truongphong.ktth.vp',
  checker: 'chanhvanphong.vp',
  signer: 'chutich.ubnd',
  clerk: 'vanthu.vp',
};
export const STC: Team = {
  drafter: 'chuyenvien1.ns.stc',
  head: 'truongphong.ns.stc',
  checker: 'chanhvanphong.stc',
  signer: 'giamdoc.stc',
  clerk: 'vanthu.stc',
};

const OUTGOING = '... on OutgoingActSuccess { outgoing { id version symbol } }';

export function backstage(address: string): Backstage {
  const clients = new Map<string, Promise<Client>>();
  const as = (username: string): Promise<Client> => {
    const client = clients.get(username) ?? Api.signIn(address, username, DEMO_PASSWORD);
    clients.set(username, client);
    return client;
  };
  const agencyId = async (client: Client, search: string): Promise<string> => {
    const query = 'query ($search: String!) { found: searchOrganisation(text: $search) { agencies { id } } }';
    const { found } = await client.ask<{ found: { agencies: { id: string }[] } }>(query, { search });
    return found.agencies[0]!.id;
  };
  const registered: Backstage['registered'] = async (clerk, subject) => {
    const client = await as(clerk);
    const selection = '... on RegisterIncomingSuccess { incoming { id } }';
    const number = String(unusedNumber());
    const { id } = await client.act<{ id: string }>('registerIncoming', 'RegisterIncomingInput', selection, {
      uploadId: await client.upload(`${number}.pdf`, samplePdf(`${number} ${subject}`)),
      number,
      notation: 'BTC-NSNN',
      issuedOn: new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10),
      issuerName: 'Bộ Tài chính',
      typeCode: 'CV',
      subject,
      urgency: 'NORMAL',
      acceptDuplicate: false,
    });
    return id;
  };
  const signed: Backstage['signed'] = async (team, subject, recipient, typeCode = 'CV') => {
    const author = await as(team.drafter);
    const query = '{ ownPositions(role: AGENCY_LEADER) { id } }';
    const { ownPositions } = await author.ask<{ ownPositions: { id: string }[] }>(query);
    const draft = await author.act<Issued>('createDraft', 'CreateDraftInput', OUTGOING, {
      typeCode,
      subject,
      urgency: 'NORMAL',
      signerPositionId: ownPositions[0]!.id,
      recipientAgencyIds: [await agencyId(author, recipient)],
      uploadId: await author.upload('Dự thảo.pdf', samplePdf(`${unusedNumber()} ${subject}`)),
    });
    return await inTurn(draft, [
      [team.drafter, 'submitDraft'],
      [team.head, 'checkContent'],
      [team.checker, 'checkForm'],
      [team.signer, 'signOutgoing'],
    ]);
  };
  const numbered: Backstage['numbered'] = async (team, subject, recipient) =>
    await inTurn(await signed(team, subject, recipient), [[team.clerk, 'allocateNumber']]);
  const inTurn = async (outgoing: Issued, steps: readonly (readonly [string, string])[]): Promise<Issued> => {
    let now = outgoing;
    for (const [username, name] of steps) {
      const client = await as(username);
      const type = name === 'allocateNumber' ? 'AllocateNumberInput' : 'OutgoingActInput';
      now = await client.act<Issued>(name, type, OUTGOING, { outgoingId: now.id, version: now.version });
    }
    return now;
  };
  const issued: Backstage['issued'] = async (team, subject, recipient) =>
    await inTurn(await numbered(team, subject, recipient), [
      [team.clerk, 'sealOutgoing'],
      [team.clerk, 'issueOutgoing'],
    ]);
  return { registered, signed, numbered, issued };
}

/** A key of the administrator's agency, for as long as the day. */
export async function makeKey(
  address: string,
  administrator: string,
  scopes: readonly string[],
): Promise<{ readonly name: string; readonly secret: string }> {
  const client = await Api.signIn(address, administrator, DEMO_PASSWORD);
  const name = `Hệ thống ${unusedNumber()}`;
  const today = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
  const { made } = await client.ask<{ made: { readonly secret?: string } }>(
    `mutation ($input: CreateIntegrationKeyInput!) {
      made: createIntegrationKey(input: $input) { ... on IntegrationKeySecretSuccess { secret } }
    }`,
    { input: { name, purpose: 'Chạy thử ví dụ của tài liệu', scopes, validTo: today, addresses: [], perMinute: 60 } },
  );
  return { name, secret: made.secret ?? '' };
}
