/**
 * One matter from a scanned letter to a confirmed result, through the GraphQL API alone.
 *   node docs/examples/journey.mjs http://127.0.0.1:4000 PASSWORD
 * Runs against the demonstration province; CI runs it too.
 */
import { Client, samplePdf } from './client.mjs';

const [address = 'http://127.0.0.1:4000', password = ''] = process.argv.slice(2);
const people = new Map();

/** Each step is done by the person whose work it is. */
async function as(username) {
  if (!people.has(username)) people.set(username, await Client.signIn(address, username, password));
  return people.get(username);
}

const INCOMING =
  '... on IncomingActSuccess { incoming { id version state arrivalNumber assignments { id parentId role toUnit { id } toPosition { id } } } }';
const OUTGOING =
  '... on OutgoingActSuccess { outgoing { id version state symbol document { id } recipients { id state agency { shortName } } } }';
const DIRECTIVE = '... on DirectiveActSuccess { directive { id version code state result percent } }';
const tell = (step, what) => console.log(`${step}. ${what}`);
const today = new Date(Date.now() + 7 * 3600_000).toISOString().slice(0, 10);

const agencyId = async (client, search) =>
  (
    await client.ask('query ($search: String!) { found: searchOrganisation(text: $search) { agencies { id } } }', {
      search,
    })
  ).found.agencies[0].id;
const positions = async (client, variables) =>
  (
    await client.ask(
      'query ($role: Role, $unitId: ID, $search: String) { ownPositions(role: $role, unitId: $unitId, search: $search) { id person { fullName } } }',
      variables,
    )
  ).ownPositions;
const dueAfter = async (client, workingDays) =>
  (await client.ask('query ($workingDays: Int!) { dueDateAfter(workingDays: $workingDays) }', { workingDays }))
    .dueDateAfter;
const unitId = async (client, abbreviation) =>
  (await client.ask('{ ownUnits { id abbreviation } }')).ownUnits.find((unit) => unit.abbreviation === abbreviation).id;

/** Draft → content → form → signature → number → issue; each act by the person whose work it is. */
async function issue({ drafter, head, checker, signer, signerRole, clerk, subject, recipients, inReplyToId = null }) {
  const author = await as(drafter);
  const [{ id: signerPositionId }] = await positions(author, { role: signerRole });
  let outgoing = await author.act('createDraft', 'CreateDraftInput', OUTGOING, {
    inReplyToId,
    typeCode: 'CV',
    subject,
    urgency: 'NORMAL',
    signerPositionId,
    recipientAgencyIds: recipients,
    uploadId: await author.upload('Dự thảo.pdf', samplePdf(`Du thao ${Date.now()} ${Math.random()}`)),
  });
  const steps = [
    [drafter, 'submitDraft'],
    [head, 'checkContent'],
    [checker, 'checkForm'],
    [signer, 'signOutgoing'],
    [clerk, 'allocateNumber'],
    [clerk, 'sealOutgoing'],
    [clerk, 'issueOutgoing'],
  ];
  for (const [username, act] of steps) {
    const client = await as(username);
    outgoing = await client.act(act, act === 'allocateNumber' ? 'AllocateNumberInput' : 'OutgoingActInput', OUTGOING, {
      outgoingId: outgoing.id,
      version: outgoing.version,
    });
  }
  return outgoing;
}

// 1–2. The registry clerk scans a letter and registers it; số đến is given.
const clerk = await as('vanthu.vp');
let incoming = await clerk.act(
  'registerIncoming',
  'RegisterIncomingInput',
  '... on RegisterIncomingSuccess { incoming { id version arrivalNumber } }',
  {
    uploadId: await clerk.upload('Công văn Bộ Tài chính.pdf', samplePdf(`Cong van ${Date.now()}`)),
    number: String(Date.now() % 100_000),
    notation: 'BTC-NSNN',
    issuedOn: today,
    issuerName: 'Bộ Tài chính',
    issuerAgencyId: await agencyId(clerk, 'Bộ Tài chính'),
    typeCode: 'CV',
    subject: 'V/v báo cáo tình hình giải ngân vốn đầu tư công',
    urgency: 'URGENT',
    acceptDuplicate: false,
  },
);
tell(2, `registered, số đến ${incoming.arrivalNumber}`);

// 3. The chairman directs: who leads, what to do, by when in working days.
const chairman = await as('chutich.ubnd');
const dueOn = await dueAfter(chairman, 5);
const leadUnit = await unitId(chairman, 'KTTH');
incoming = await chairman.act('directIncoming', 'DirectIncomingInput', INCOMING, {
  incomingId: incoming.id,
  version: incoming.version,
  lead: { unitId: leadUnit },
  coop: [{ unitId: await unitId(chairman, 'NC') }],
  instruction: 'Chủ trì tham mưu văn bản giao Sở Tài chính tổng hợp, báo cáo UBND tỉnh.',
  dueOn,
});
tell(3, `directed to the lead unit, due ${dueOn}`);

// 4. The unit head assigns; the specialist drafts the reply; 5. it is checked, signed, numbered and issued.
const head = await as('truongphong.ktth.vp');
const specialist = await as('chuyenvien1.ktth.vp');
const { viewer } = await specialist.ask('{ viewer { actingAs { id } } }');
incoming = await head.act('assignIncoming', 'AssignIncomingInput', INCOMING, {
  incomingId: incoming.id,
  version: incoming.version,
  assignmentId: incoming.assignments.find(({ role, toUnit }) => role === 'LEAD' && toUnit?.id === leadUnit).id,
  leadPositionId: viewer.actingAs.id,
  instruction: 'Soạn văn bản trả lời.',
  dueOn,
});
tell(4, 'assigned to the specialist');
const stc = await agencyId(specialist, 'Sở Tài chính');
const honDat = await agencyId(specialist, 'UBND huyện Hòn Đất');
const reply = await issue({
  drafter: 'chuyenvien1.ktth.vp',
  head: 'truongphong.ktth.vp',
  checker: 'chanhvanphong.vp',
  signer: 'chutich.ubnd',
  signerRole: 'AGENCY_LEADER',
  clerk: 'vanthu.vp',
  subject: 'V/v đẩy nhanh tiến độ giải ngân vốn đầu tư công',
  recipients: [stc, honDat],
  inReplyToId: incoming.id,
});
tell(5, `issued as ${reply.symbol}`);

/** The delivered copy, once the relay has brought it. */
async function delivered(client, symbol) {
  for (let attempt = 0; attempt < 100; attempt++) {
    const { incomingDocuments } = await client.ask(
      '{ incomingDocuments(filter: { states: [AWAITING_RECEIPT] }) { edges { node { id version document { id symbol } } } } }',
    );
    const found = incomingDocuments.edges.find(({ node }) => node.document.symbol === symbol);
    if (found) return found.node;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${symbol} was not delivered`);
}

const stcClerk = await as('vanthu.stc');
const atStc = await delivered(stcClerk, reply.symbol);
const accepted = await stcClerk.act('acceptIncoming', 'IncomingActInput', INCOMING, {
  incomingId: atStc.id,
  version: atStc.version,
});
const honDatClerk = await as('vanthu.hondat');
const atHonDat = await delivered(honDatClerk, reply.symbol);
await honDatClerk.act('returnIncoming', 'IncomingReasonInput', INCOMING, {
  incomingId: atHonDat.id,
  version: atHonDat.version,
  reason: 'Văn bản không thuộc trách nhiệm của huyện.',
});
const { outgoingDocument } = await clerk.ask(
  'query ($id: ID!) { outgoingDocument(id: $id) { recipients { state arrivalNumber reason agency { shortName } } } }',
  { id: reply.id },
);
tell(
  5,
  `recipients: ${outgoingDocument.recipients.map(({ agency, state }) => `${agency.shortName} ${state}`).join(', ')}; số đến there ${accepted.arrivalNumber}`,
);

// 6. The monitor makes a directive from the issued document; the lead agency carries it out; the monitor confirms.
const monitor = await as('theodoi.vp');
const { directiveGivers } = await monitor.ask('{ directiveGivers { id roles } }');
let directive = await monitor.act('createDirective', 'CreateDirectiveInput', DIRECTIVE, {
  sourceDocumentId: reply.document.id,
  sourceClause: 'Mục 1',
  content: 'Giao Sở Tài chính chủ trì, tổng hợp tình hình giải ngân vốn đầu tư công, báo cáo UBND tỉnh.',
  givenByPositionId: directiveGivers.find(({ roles }) => roles.includes('AGENCY_LEADER')).id,
  leadAgencyId: stc,
  cooperation: [{ agencyId: honDat, part: 'Cung cấp số liệu của huyện' }],
  dueOn: await dueAfter(monitor, 10),
  productRequired: 'Báo cáo tổng hợp',
});
tell(6, `directive ${directive.code}`);
const director = await as('giamdoc.stc');
const next = async (client, act, type, input = {}) => {
  directive = await client.act(act, type, DIRECTIVE, {
    directiveId: directive.id,
    version: directive.version,
    ...input,
  });
};
await next(director, 'acceptDirective', 'DirectiveActInput');
await next(director, 'assignDirective', 'AssignDirectiveInput', {
  lead: { unitId: await unitId(director, 'NS') },
  instruction: 'Tổng hợp, báo cáo trước hạn.',
});
await next(director, 'reportProgress', 'ReportProgressInput', {
  percent: 60,
  content: 'Đã nhận số liệu của các huyện.',
});
const ubnd = await agencyId(director, 'UBND tỉnh');
const evidence = await issue({
  drafter: 'chuyenvien1.ns.stc',
  head: 'truongphong.ns.stc',
  checker: 'chanhvanphong.stc',
  signer: 'giamdoc.stc',
  signerRole: 'AGENCY_LEADER',
  clerk: 'vanthu.stc',
  subject: 'V/v báo cáo tình hình giải ngân vốn đầu tư công',
  recipients: [ubnd],
  inReplyToId: null,
});
await next(director, 'submitResult', 'SubmitResultInput', {
  content: `Đã báo cáo tại văn bản ${evidence.symbol}.`,
  evidenceDocumentId: evidence.document.id,
});
await next(monitor, 'confirmDirective', 'DirectiveActInput', { note: 'Đạt yêu cầu.' });
const { directiveBoard } = await monitor.ask(
  '{ directiveBoard(side: GIVEN) { total { total doneOnTime doneLate openInTerm openOverdue onTimeRate } } }',
);
tell(6, `${directive.code} is ${directive.state}, ${directive.result}; board: ${JSON.stringify(directiveBoard.total)}`);

// 7. The specialist ends the handling and opens the work file; everything gathers in it.
const { incomingDocument } = await specialist.ask('query ($id: ID!) { incomingDocument(id: $id) { version } }', {
  id: incoming.id,
});
await specialist.act('finishIncoming', 'FinishIncomingInput', INCOMING, {
  incomingId: incoming.id,
  version: incomingDocument.version,
  result: `Đã trả lời tại văn bản ${reply.symbol}.`,
});
const workFile = await specialist.act(
  'openWorkFile',
  'OpenWorkFileInput',
  '... on WorkFileActSuccess { workFile { id code items { ordinal kind symbol } } }',
  {
    title: 'Giải ngân vốn đầu tư công',
    retention: 'YEARS_20',
    firstItem: { kind: 'INCOMING', id: incoming.id },
  },
);
tell(7, `work file ${workFile.code}: ${workFile.items.map(({ kind, symbol }) => `${kind} ${symbol}`).join(', ')}`);

// 8. The journal tells who did what, as which position, when.
const { incomingDocument: told } = await specialist.ask(
  'query ($id: ID!) { incomingDocument(id: $id) { state timeline { at action actorName actorTitle } } }',
  { id: incoming.id },
);
for (const { at, action, actorName, actorTitle } of told.timeline)
  console.log(`   ${at} ${action} ${actorName} (${actorTitle})`);
if (told.state !== 'DONE' || directive.state !== 'COMPLETED' || directive.result !== 'DONE_ON_TIME')
  throw new Error('The matter did not come to its end.');
console.log('The matter is done.');
