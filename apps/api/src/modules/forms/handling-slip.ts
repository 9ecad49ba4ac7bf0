import type { SheetForm } from '@qlvb/forms/form';
import { handlingSlip, type Instruction } from '@qlvb/forms/forms/handling-slip';
import { civilDateInVietnam, documentDate } from '@qlvb/domain/civil-date';
import type { SignedContext } from '../../platform/graphql/context.ts';
import { assignmentsOfIncoming } from '../assignments/assignments.loaders.ts';
import type { AssignmentRow } from '../assignments/assignments.entity.ts';
import { positionById, positionOn, positionOnKey } from '../identity/identity.loaders.ts';
import type { IncomingWithDocument } from '../incoming/register-lines.ts';
import { headOfAgency } from '../organizations/letterhead.ts';
import { onDay, unitOn } from '../organizations/organizations.loaders.ts';
import { printedBy } from './mark.ts';
import { SlipRefused } from './slip-refusal.ts';
import { day, namedDocument, ROLE_ON_PAPER } from './words.ts';

/** Địa danh, ngày tháng năm of a paper made today; the place is left open when nobody has said one. */
export const placeAndDate = ({ today }: SignedContext, place: string | null): string =>
  `${place ?? '................'}, ${documentDate(today())}`;

/**
 * Phiếu giải quyết văn bản đến from the routing tree (NĐ 30/2020 Phụ lục IV): what leaders gave, what units gave on,
 * what those who handle it answered. The caller has made sure that the viewer sees the letter.
 */
export async function handlingSlipOf(context: SignedContext, letter: IncomingWithDocument): Promise<SheetForm> {
  if (letter.arrivalNumber === null) throw new SlipRefused('NOT_REGISTERED');
  const nodes = (await context.load(assignmentsOfIncoming, letter.id)).filter(({ state }) => state !== 'WITHDRAWN');
  const head = await headOfAgency(context.db, letter.agencyId, context.today());
  const [ofLeaders, ofUnits, ofHandlers] = await Promise.all([
    given(
      context,
      nodes.filter(({ parentId }) => parentId === null),
    ),
    given(
      context,
      nodes.filter(({ parentId }) => parentId !== null),
    ),
    answered(context, nodes),
  ]);
  return handlingSlip({
    letterhead: { superior: head.superior, name: head.name },
    placeAndDate: placeAndDate(context, head.place),
    document: `${namedDocument(letter.document)}\n${letter.document.subject}`,
    arrival: `Số đến: ${letter.arrivalNumber}; ngày đến: ${day(letter.arrivedOn)}`,
    ofLeaders,
    ofUnits,
    ofHandlers,
    mark: printedBy(context),
  });
}

/** Nodes given in one act share its moment, its author and its words. */
async function given(context: SignedContext, nodes: readonly AssignmentRow[]): Promise<Instruction[]> {
  return await Promise.all(
    grouped(nodes).map(async (act): Promise<Instruction> => {
      const [first] = act;
      return {
        text: first.instruction,
        given: await Promise.all(
          act.map(async (node) => ({
            to: await receiverOf(context, node),
            role: ROLE_ON_PAPER[node.role],
            dueOn: day(node.dueOn),
          })),
        ),
        by: await personOf(context, first.fromPositionId, first.assignedAt),
        on: documentDate(civilDateInVietnam(first.assignedAt)),
      };
    }),
  );
}

type Act = readonly [AssignmentRow, ...AssignmentRow[]];

function grouped(nodes: readonly AssignmentRow[]): Act[] {
  const acts = new Map<string, [AssignmentRow, ...AssignmentRow[]]>();
  for (const node of nodes) {
    const key = `${node.fromPositionId} ${node.assignedAt} ${node.instruction}`;
    const known = acts.get(key);
    if (known === undefined) acts.set(key, [node]);
    else known.push(node);
  }
  return [...acts.values()];
}

async function answered(context: SignedContext, nodes: readonly AssignmentRow[]): Promise<Instruction[]> {
  return await Promise.all(
    nodes
      .filter(({ result }) => result !== null)
      .map(async (node): Promise<Instruction> => ({
        text: node.result ?? '',
        given: [],
        by:
          node.endedByPositionId === null
            ? ''
            : await personOf(context, node.endedByPositionId, node.endedAt ?? node.assignedAt),
        on: node.endedAt === null ? '' : documentDate(civilDateInVietnam(node.endedAt)),
      })),
  );
}

async function receiverOf(
  context: SignedContext,
  { toPositionId, toUnitId, assignedAt }: AssignmentRow,
): Promise<string> {
  if (toPositionId !== null) return await personOf(context, toPositionId, assignedAt);
  return (await context.load(unitOn, onDay(toUnitId ?? '0', civilDateInVietnam(assignedAt))))?.name ?? '';
}

/** `Nguyễn Văn An – Giám đốc`, with the title of that day. */
async function personOf({ load }: SignedContext, positionId: string, at: string): Promise<string> {
  const position =
    (await load(positionOn, positionOnKey(positionId, civilDateInVietnam(at)))) ??
    (await load(positionById, positionId));
  return position === null ? '' : `${position.fullName} – ${position.title}`;
}
