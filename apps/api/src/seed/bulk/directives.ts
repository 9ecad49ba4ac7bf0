import { directiveResult } from '@qlvb/domain/directives/results';
import { directiveCode } from '@qlvb/domain/numbering/codes';
import { tasks } from '@qlvb/demo/work/subjects';
import {
  directiveCooperations,
  directiveReports,
  directives,
  directiveSearch,
} from '../../modules/directives/directives.entity.ts';
import type { NewOf } from '../../platform/db/columns.ts';
import { fullText } from '../../platform/db/full-text.ts';
import { type Office, often, phrase, pick, type Unsettled } from './office.ts';
import type { Outgoing } from './outgoing-act.ts';
import { dateOf, instantAt } from './times.ts';
import { createTree, type Tree } from './tree.ts';
import { gather, type InFiles } from './work-files.ts';
import type { Agency, Person, Unit } from './world.ts';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
export type Directive = InFiles &
  Unsettled & {
    readonly id: string;
    readonly row: Mutable<NewOf<typeof directives.columns>>;
    readonly assigner: Agency;
    readonly lead: Agency;
    readonly monitor: Person;
    readonly tree: Tree;
    readonly cooperating: readonly Agency[];
    readonly reports: NewOf<typeof directiveReports.columns>[];
    /** Makes the document behind the result, of the lead agency. */
    readonly evidence: (
      by: Person,
      unit: Unit,
      at: number,
      onIssued: (outgoing: Outgoing, at: number) => void,
    ) => Outgoing;
  };

export type NewDirective = Pick<Directive, 'assigner' | 'lead' | 'monitor' | 'cooperating' | 'evidence'> & {
  readonly source: Outgoing;
  readonly clause: number;
  readonly at: number;
};

/** The monitor makes it from an issued document (NV-01); what follows is the lead agency's. */
export function giveDirective(office: Office, { source, clause, at, ...given }: NewDirective): void {
  const { assigner, lead, monitor } = given;
  const { draw, times, nextId, journal } = office;
  const id = nextId(directives.table);
  const { number, year } = office.books.take(monitor, at, {
    direction: 'DIRECTIVE',
    seriesKey: 'NV',
    objectType: 'DIRECTIVE',
    objectId: id,
  });
  const code = directiveCode(year, number);
  const task = pick(tasks, draw);
  const subject = source.draft.subject;
  const content = `Giao ${lead.shortName}: ${task.content} về "${subject.replace(/^Về việc /u, '')}".`;
  const dueOn = times.date(at, 5 + draw(28));
  const moment = instantAt(at);
  const row: Directive['row'] = {
    id,
    assigningAgencyId: assigner.id,
    code,
    content,
    sourceDocumentId: source.paper?.row.id ?? '',
    sourceClause: `Mục ${clause}`,
    givenByPositionId: (often(60, draw) ? assigner.leader : pick(assigner.leaders, draw)).positionId,
    monitorPositionId: monitor.positionId,
    leadAgencyId: lead.id,
    productRequired: task.product,
    assignedOn: dateOf(at),
    originalDueOn: dueOn,
    dueOn,
    state: 'AWAITING_ACCEPTANCE',
    stateSince: moment,
    percent: 0,
    version: 1,
    createdAt: moment,
    updatedAt: moment,
    updatedByPositionId: monitor.positionId,
  };
  const directive: Directive = {
    ...given,
    id,
    row,
    tree: createTree(office, 'DIRECTIVE', id, lead.id),
    reports: [],
    files: [],
    ref: { kind: 'DIRECTIVE', id, told: () => code },
    rank: 3,
    settle: () => settle(office, directive),
  };
  office.counts.directives += 1;
  office.open.add(directive);
  journal.write(monitor, at, 'directive.create', 'DIRECTIVE', id, { code, leadAgency: lead.shortName, dueOn });
  for (const file of source.files) gather(office, file, directive, at);
  const leader = often(70, draw) ? lead.leader : pick(lead.leaders, draw);
  const answered = times.after(at, draw(6), draw);
  const chance = draw(100);
  office.agenda.note(answered, () => {
    if (chance < 4) return decline(office, directive, leader, answered);
    if (chance < 6) return revoke(office, directive, answered);
    return accept(office, directive, leader, answered, source, chance < 8);
  });
}

type Told = {
  readonly note?: string | null;
  readonly patch?: Partial<Directive['row']>;
  readonly details?: Readonly<Record<string, string | number | null>>;
};

function act(
  office: Office,
  { row, id }: Directive,
  journal: string,
  to: Directive['row']['state'],
  by: Person,
  at: number,
  told: Told,
): void {
  const { note = null, patch, details } = told;
  const moment = instantAt(at);
  if (to !== row.state) Object.assign(row, { stateSince: moment, turnNote: note });
  Object.assign(row, patch, {
    state: to,
    version: (row.version ?? 1) + 1,
    updatedAt: moment,
    updatedByPositionId: by.positionId,
  });
  office.journal.write(by, at, journal, 'DIRECTIVE', id, details);
}

/** Most are given to another agency after some days; those that are not stay declined for the board to show. */
function decline(office: Office, directive: Directive, leader: Person, at: number): void {
  const reason = phrase('declines', office.draw);
  act(office, directive, 'directive.decline', 'DECLINED', leader, at, { note: reason, details: { reason } });
  if (!often(75, office.draw)) return;
  const revoked = office.times.after(at, 2 + office.draw(5), office.draw);
  office.agenda.note(revoked, () => revoke(office, directive, revoked));
}

/** Thu hồi: it leaves all ratios and stays on the lists (NV-05). */
function revoke(office: Office, directive: Directive, at: number): void {
  const { monitor, tree } = directive;
  const reason = phrase('revocations', office.draw);
  for (const node of tree.nodes) tree.end(node, 'WITHDRAWN', monitor, at, null);
  act(office, directive, 'directive.revoke', 'REVOKED', monitor, at, { note: reason, details: { reason } });
  settle(office, directive);
}

function accept(
  office: Office,
  directive: Directive,
  leader: Person,
  at: number,
  source: Outgoing,
  taken: boolean,
): void {
  const { draw, times, agenda } = office;
  const { lead, row } = directive;
  act(office, directive, 'directive.accept', 'IN_PROGRESS', leader, at, {});
  for (const file of source.arrived.get(lead.id)?.files ?? []) gather(office, file, directive, at);
  if (taken) {
    const revoked = times.after(at, 3 + draw(6), draw);
    return agenda.note(revoked, () => revoke(office, directive, revoked));
  }
  const unit = pick(lead.units, draw);
  const assigned = times.after(at, draw(3), draw);
  agenda.note(assigned, () => assign(office, directive, leader, unit, assigned));
  const chance = draw(100);
  const term = daysUntil(office, assigned, row.dueOn);
  // The evidence takes about three days to be issued.
  const days = chance < 72 ? draw(Math.max(1, term - 3)) + 1 : chance < 88 ? term + draw(10) : term + 8 + draw(120);
  const begun = times.after(assigned, Math.max(1, days), draw);
  reportOnTheWay(office, directive, unit.head, assigned, days);
  return agenda.note(begun, () => {
    const drafter = unit.members.length > 0 ? pick(unit.members, draw) : unit.head;
    directive.evidence(drafter, unit, begun, (issued, issuedAt) => {
      const handedIn = issuedAt + 600_000 + draw(1_200_000);
      agenda.note(handedIn, () => {
        for (const file of directive.files) if (file.agency === lead) gather(office, file, issued, handedIn);
        submit(office, directive, unit.head, issued, handedIn, false);
      });
    });
  });
}

function daysUntil({ times }: Office, since: number, due: string): number {
  let days = 0;
  while (days < 60 && times.date(since, days + 1) <= due) days += 1;
  return days;
}

function assign(office: Office, directive: Directive, leader: Person, unit: Unit, at: number): void {
  const { draw } = office;
  const { tree, row, lead } = directive;
  const others = lead.units.filter((each) => each !== unit);
  const coop = others.length > 0 && often(25, draw) ? pick(others, draw) : null;
  const instruction = phrase('instructions', draw);
  const { dueOn } = row;
  for (const to of coop === null ? [unit] : [unit, coop])
    tree.give({
      from: leader,
      parent: null,
      unitId: to.id,
      positionId: null,
      role: to === unit ? 'LEAD' : 'COOP',
      instruction,
      dueOn,
      at,
    });
  const details = { lead: unit.name, coop: coop?.name ?? null, instruction, dueOn };
  act(office, directive, 'directive.assign', 'IN_PROGRESS', leader, at, { details });
}

function reportOnTheWay(office: Office, directive: Directive, by: Person, since: number, days: number): void {
  const { draw, times, agenda, nextId } = office;
  for (const percent of [30, 60].slice(0, days < 4 ? draw(2) : draw(3))) {
    const at = times.after(since, Math.max(1, Math.floor((days * percent) / 100)), draw);
    agenda.note(at, () => {
      if (directive.row.state !== 'IN_PROGRESS') return;
      const content = phrase('progress', draw);
      directive.reports.push({
        id: nextId(directiveReports.table),
        directiveId: directive.id,
        kind: 'PROGRESS',
        percent,
        content,
        difficulty: often(30, draw) ? phrase('difficulties', draw) : null,
        reportedByPositionId: by.positionId,
        reportedAt: instantAt(at),
      });
      act(office, directive, 'directive.report', 'IN_PROGRESS', by, at, {
        patch: { percent },
        details: { percent, content },
      });
    });
  }
}

/** The day of the hand-in decides on time or late (NV-03). */
function submit(
  office: Office,
  directive: Directive,
  by: Person,
  evidence: Outgoing,
  at: number,
  again: boolean,
): void {
  const { draw, nextId, times, agenda } = office;
  const { monitor, tree } = directive;
  const content = phrase('results', draw);
  const handedInOn = dateOf(at);
  const documentId = evidence.paper?.row.id ?? '';
  directive.reports.push({
    id: nextId(directiveReports.table),
    directiveId: directive.id,
    kind: 'RESULT',
    percent: 100,
    content,
    evidenceDocumentId: documentId,
    reportedByPositionId: by.positionId,
    reportedAt: instantAt(at),
  });
  for (const node of tree.nodes) if (node.toUnitId === by.unitId && node.state === 'OPEN') tree.read(node, at);
  act(office, directive, 'directive.submit-result', 'AWAITING_CONFIRMATION', by, at, {
    note: content,
    patch: { handedInOn, evidenceDocumentId: documentId, percent: 100 },
    details: { evidence: evidence.paper?.row.symbol ?? '', content, handedInOn },
  });
  const sentBack = !again && often(7, draw);
  const judged = times.after(at, Math.max(0, draw(7) - 1), draw);
  agenda.note(judged, () => {
    if (!sentBack) return confirm(office, directive, judged);
    const reason = phrase('sentBack', draw);
    const percent = directive.reports.findLast(({ kind }) => kind === 'PROGRESS')?.percent ?? 0;
    act(office, directive, 'directive.send-back', 'IN_PROGRESS', monitor, judged, {
      note: reason,
      patch: { handedInOn: null, evidenceDocumentId: null, percent },
      details: { reason },
    });
    const resubmitted = times.after(judged, 2 + draw(6), draw);
    return agenda.note(resubmitted, () => submit(office, directive, by, evidence, resubmitted, true));
  });
}

function confirm(office: Office, directive: Directive, at: number): void {
  const { row, tree, monitor } = directive;
  for (const node of tree.nodes) tree.end(node, 'DONE', monitor, at, row.turnNote ?? null);
  const facts = { state: 'COMPLETED', dueOn: row.dueOn, handedInOn: row.handedInOn ?? null } as const;
  const completedOn = dateOf(at);
  const details = { result: directiveResult(facts, completedOn) };
  act(office, directive, 'directive.confirm', 'COMPLETED', monitor, at, { patch: { completedOn }, details });
  settle(office, directive);
}

function settle(office: Office, directive: Directive): void {
  const { batch, nextId } = office;
  const { row, id, cooperating, assigner, lead, tree, reports } = directive;
  batch.add(directives, row);
  for (const agency of cooperating)
    batch.add(directiveCooperations, {
      id: nextId(directiveCooperations.table),
      directiveId: id,
      agencyId: agency.id,
      part: 'Phối hợp, cung cấp số liệu trên địa bàn, lĩnh vực phụ trách',
      directiveDueOn: row.dueOn,
    });
  const parties = [assigner, lead, ...cooperating].map((agency) => agency.id);
  batch.add(directiveSearch, { directiveId: id, tokens: fullText(`${row.code} ${row.content}`, parties) });
  for (const report of reports) batch.add(directiveReports, report);
  tree.write();
  office.open.delete(directive);
}
