import type { CivilDate } from '@qlvb/domain/civil-date';
import { letters } from '@qlvb/demo/letters';
import { letterPdf } from '@qlvb/demo/letter-pdf';
import { AGENCY } from '@qlvb/demo/province';
import type { Desk } from './desk.ts';

export type Incoming = {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly assignments: readonly {
    readonly id: string;
    readonly role: string;
    readonly parentId: string | null;
    readonly toUnit: { readonly id: string } | null;
  }[];
};
type Outgoing = { readonly id: string; readonly version: number; readonly state: string };
type Directive = {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly sourceClause: string | null;
};
type Issued = {
  readonly id: string;
  readonly document: { readonly id: string };
  readonly directives: readonly Directive[];
};
type Desks = (username: string) => Promise<Desk>;

/** The input of an act on what goes out. */
const inputOf = (act: string): string => (act === 'allocateNumber' ? 'AllocateNumberInput' : 'OutgoingActInput');
const OUTGOING = '... on OutgoingActSuccess { object: outgoing { id version state } }';
const DIRECTIVE = '... on DirectiveActSuccess { object: directive { id version state sourceClause } }';
const ASSIGNED = '... on IncomingActSuccess { object: incoming { id version } }';

/**
 * The letter of the first matter goes to a specialist, whose reply is checked, signed, numbered and issued to all. What
 * a former run has done of it is left as it is. Gives the id of the reply.
 */
export async function issueReply(desk: Desks, matter: Incoming, today: CivilDate): Promise<string> {
  const head = await desk('truongphong.ktth.vp');
  const specialist = await desk('chuyenvien1.ktth.vp');
  const lead = matter.assignments.find(({ role, parentId }) => role === 'LEAD' && parentId === null);
  if (!matter.assignments.some(({ parentId }) => parentId !== null)) {
    const { viewer } = await specialist.ask<{ viewer: { actingAs: { id: string } } }>('{ viewer { actingAs { id } } }');
    await head.act('assignIncoming', 'AssignIncomingInput', ASSIGNED, {
      incomingId: matter.id,
      version: matter.version,
      assignmentId: lead?.id,
      leadPositionId: viewer.actingAs.id,
      instruction: 'Soạn văn bản giao các sở, huyện thực hiện.',
    });
  }
  const { incomingDocument } = await specialist.ask<{ incomingDocument: { replies: Outgoing[] } }>(
    'query ($id: ID!) { incomingDocument(id: $id) { replies { id version state } } }',
    { id: matter.id },
  );
  const [reply = await draftReply(specialist, matter, today)] = incomingDocument.replies;
  return await carryThrough(desk, reply);
}

/** Whom the committee writes to: the other agencies of the small province that work on the platform. */
const ISSUED_TO: readonly string[] = Object.values(AGENCY).filter(
  (code) => code !== AGENCY.UBND && code !== AGENCY.BTC,
);

/** The agencies with these codes, as a picker finds them; by code. */
async function agencyIds(desk: Desk, codes: readonly string[]): Promise<Map<string, string>> {
  const found = await desk.ask<Record<string, { agencies: { id: string; code: string }[] }>>(
    `{ ${codes.map((code, at) => `a${at}: searchOrganisation(text: "${code}", limit: 50) { agencies { id code } }`).join(' ')} }`,
  );
  const all = Object.values(found).flatMap(({ agencies }) => agencies);
  return new Map(codes.flatMap((code) => all.filter((agency) => agency.code === code).map(({ id }) => [code, id])));
}

async function draftReply(author: Desk, { id }: Incoming, today: CivilDate): Promise<Outgoing> {
  const [text] = letters(1, { today, from: AGENCY.UBND });
  if (text === undefined) throw new Error('The demonstration has no letter of the committee');
  const { ownPositions } = await author.ask<{ ownPositions: { id: string }[] }>(
    '{ ownPositions(role: AGENCY_LEADER) { id } }',
  );
  const recipients = await agencyIds(author, ISSUED_TO);
  return await author.act<Outgoing>('createDraft', 'CreateDraftInput', OUTGOING, {
    inReplyToId: id,
    typeCode: text.typeCode,
    subject: text.subject,
    urgency: 'NORMAL',
    signerPositionId: ownPositions[0]?.id,
    recipientAgencyIds: [...recipients.values()],
    uploadId: await author.upload('Dự thảo.pdf', await letterPdf(text, { draft: true })),
  });
}

/** Who takes it on from each state, and how. */
const CHAIN: Readonly<Record<string, readonly [username: string, act: string]>> = {
  DRAFT: ['chuyenvien1.ktth.vp', 'submitDraft'],
  CONTENT_CHECK: ['truongphong.ktth.vp', 'checkContent'],
  FORM_CHECK: ['chanhvanphong.vp', 'checkForm'],
  APPROVAL: ['chutich.ubnd', 'signOutgoing'],
  SIGNED: ['vanthu.vp', 'allocateNumber'],
  NUMBERED: ['vanthu.vp', 'sealOutgoing'],
  SEALED: ['vanthu.vp', 'issueOutgoing'],
};

async function carryThrough(desk: Desks, draft: Outgoing): Promise<string> {
  let outgoing = draft;
  for (let next = CHAIN[outgoing.state]; next !== undefined; next = CHAIN[outgoing.state]) {
    const [username, act] = next;
    const input = { outgoingId: outgoing.id, version: outgoing.version };
    outgoing = await (await desk(username)).act<Outgoing>(act, inputOf(act), OUTGOING, input);
  }
  return outgoing.id;
}

type Task = {
  readonly lead: string;
  readonly leader: string;
  readonly clause: string;
  readonly content: string;
  readonly product: string;
  /** Working days from the day it is given. */
  readonly days: number;
  readonly accepted: boolean;
};

const TASKS: readonly Task[] = [
  {
    lead: AGENCY.STC,
    leader: 'giamdoc.stc',
    clause: 'Mục 1',
    content:
      'Giao Sở Tài chính chủ trì, phối hợp các huyện rà soát, điều chuyển vốn của dự án chậm tiến độ; báo cáo UBND tỉnh.',
    product: 'Báo cáo và dự thảo quyết định điều chuyển vốn',
    days: 12,
    accepted: true,
  },
  {
    lead: AGENCY.SXD,
    leader: 'giamdoc.sxd',
    clause: 'Mục 2',
    content: 'Giao Sở Xây dựng tháo gỡ vướng mắc về giá vật liệu xây dựng cho các công trình trọng điểm.',
    product: 'Công bố giá vật liệu xây dựng bổ sung',
    days: 4,
    accepted: true,
  },
  {
    lead: AGENCY.HON_DAT,
    leader: 'chutich.hondat',
    clause: 'Mục 3',
    content: 'Giao UBND huyện Hòn Đất hoàn thành giải phóng mặt bằng tuyến đường ven biển đoạn qua địa bàn huyện.',
    product: 'Biên bản bàn giao mặt bằng',
    days: 20,
    accepted: false,
  },
];

/** Directives from the issued document: one in term, one already late, one not yet accepted. */
export async function giveDirectives(
  desk: Desks,
  outgoingId: string,
  dueAfter: (workingDays: number) => string,
): Promise<void> {
  const monitor = await desk('theodoi.vp');
  const { directiveGivers } = await monitor.ask<{ directiveGivers: { id: string; roles: string[] }[] }>(
    '{ directiveGivers { id roles } }',
  );
  const agencies = await agencyIds(monitor, ISSUED_TO);
  const { outgoingDocument: issued } = await monitor.ask<{ outgoingDocument: Issued }>(
    'query ($id: ID!) { outgoingDocument(id: $id) { id document { id } directives { id version state sourceClause } } }',
    { id: outgoingId },
  );
  const giver = directiveGivers.find(({ roles }) => roles.includes('AGENCY_LEADER'));
  for (const task of TASKS) {
    const directive =
      issued.directives.find(({ sourceClause }) => sourceClause === task.clause) ??
      (await monitor.act<Directive>('createDirective', 'CreateDirectiveInput', DIRECTIVE, {
        sourceDocumentId: issued.document.id,
        sourceClause: task.clause,
        content: task.content,
        givenByPositionId: giver?.id,
        leadAgencyId: agencies.get(task.lead),
        cooperation: [{ agencyId: agencies.get(AGENCY.KIEN_LUONG), part: 'Cung cấp số liệu trên địa bàn huyện' }],
        dueOn: dueAfter(task.days),
        productRequired: task.product,
      }));
    if (!task.accepted || directive.state !== 'AWAITING_ACCEPTANCE') continue;
    const leader = await desk(task.leader);
    await leader.act('acceptDirective', 'DirectiveActInput', DIRECTIVE, {
      directiveId: directive.id,
      version: directive.version,
    });
  }
}
