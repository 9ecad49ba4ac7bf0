import type { CivilDate } from '@qlvb/domain/civil-date';
import { type DemoLetter, letters } from '@qlvb/demo/letters';
import { letterPdf } from '@qlvb/demo/letter-pdf';
import { AGENCY } from '@qlvb/demo/province';
import type { Desk } from './desk.ts';

export type Incoming = {
  readonly id: string;
  readonly version: number;
  readonly assignments?: readonly {
    readonly id: string;
    readonly role: string;
    readonly toUnit: { readonly id: string } | null;
  }[];
};
type Outgoing = { readonly id: string; readonly version: number; readonly document: { readonly id: string } | null };
type Directive = { readonly id: string; readonly version: number };
type Desks = (username: string) => Promise<Desk>;

const OUTGOING = '... on OutgoingActSuccess { object: outgoing { id version document { id } } }';
const DIRECTIVE = '... on DirectiveActSuccess { object: directive { id version } }';
const ASSIGNED = '... on IncomingActSuccess { object: incoming { id version } }';

/** The letter of the first matter goes to a specialist, whose reply is checked, signed, numbered and issued to all. */
export async function issueReply(desk: Desks, matter: Incoming, today: CivilDate): Promise<string> {
  const head = await desk('truongphong.ktth.vp');
  const specialist = await desk('chuyenvien1.ktth.vp');
  const { viewer } = await specialist.ask<{ viewer: { actingAs: { id: string } } }>('{ viewer { actingAs { id } } }');
  const lead = matter.assignments?.find(({ role }) => role === 'LEAD');
  await head.act('assignIncoming', 'AssignIncomingInput', ASSIGNED, {
    incomingId: matter.id,
    version: matter.version,
    assignmentId: lead?.id,
    leadPositionId: viewer.actingAs.id,
    instruction: 'Soạn văn bản giao các sở, huyện thực hiện.',
  });
  const [text] = letters(1, { today, from: AGENCY.UBND });
  if (text === undefined) throw new Error('The demonstration has no letter of the committee');
  return await issue(desk, {
    drafter: 'chuyenvien1.ktth.vp',
    head: 'truongphong.ktth.vp',
    text,
    inReplyToId: matter.id,
  });
}

async function issue(
  desk: Desks,
  making: { drafter: string; head: string; text: DemoLetter; inReplyToId: string },
): Promise<string> {
  const author = await desk(making.drafter);
  const { ownPositions, agencies } = await author.ask<{
    ownPositions: { id: string }[];
    agencies: { id: string; code: string }[];
  }>('{ ownPositions(role: AGENCY_LEADER) { id } agencies(onPlatform: true) { id code } }');
  let outgoing = await author.act<Outgoing>('createDraft', 'CreateDraftInput', OUTGOING, {
    inReplyToId: making.inReplyToId,
    typeCode: making.text.typeCode,
    subject: making.text.subject,
    urgency: 'NORMAL',
    signerPositionId: ownPositions[0]?.id,
    recipientAgencyIds: agencies.filter(({ code }) => code !== AGENCY.UBND).map(({ id }) => id),
    uploadId: await author.upload('Dự thảo.pdf', await letterPdf(making.text, { draft: true })),
  });
  const chain = [
    [making.drafter, 'submitDraft'],
    [making.head, 'checkContent'],
    ['chanhvanphong.vp', 'checkForm'],
    ['chutich.ubnd', 'signOutgoing'],
    ['vanthu.vp', 'allocateNumber'],
    ['vanthu.vp', 'issueOutgoing'],
  ] as const;
  for (const [username, act] of chain) {
    const input = { outgoingId: outgoing.id, version: outgoing.version };
    outgoing = await (await desk(username)).act<Outgoing>(act, 'OutgoingActInput', OUTGOING, input);
  }
  return outgoing.document?.id ?? '';
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
  sourceDocumentId: string,
  dueAfter: (workingDays: number) => string,
): Promise<void> {
  const monitor = await desk('theodoi.vp');
  const { directiveGivers, agencies } = await monitor.ask<{
    directiveGivers: { id: string; roles: string[] }[];
    agencies: { id: string; code: string }[];
  }>('{ directiveGivers { id roles } agencies(onPlatform: true) { id code } }');
  const giver = directiveGivers.find(({ roles }) => roles.includes('AGENCY_LEADER'));
  const idOf = (code: string) => agencies.find((agency) => agency.code === code)?.id;
  for (const task of TASKS) {
    const directive = await monitor.act<Directive>('createDirective', 'CreateDirectiveInput', DIRECTIVE, {
      sourceDocumentId,
      sourceClause: task.clause,
      content: task.content,
      givenByPositionId: giver?.id,
      leadAgencyId: idOf(task.lead),
      cooperation: [{ agencyId: idOf(AGENCY.KIEN_LUONG), part: 'Cung cấp số liệu trên địa bàn huyện' }],
      dueOn: dueAfter(task.days),
      productRequired: task.product,
    });
    if (!task.accepted) continue;
    const leader = await desk(task.leader);
    await leader.act('acceptDirective', 'DirectiveActInput', DIRECTIVE, {
      directiveId: directive.id,
      version: directive.version,
    });
  }
}
