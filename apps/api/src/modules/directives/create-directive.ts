import type { CreateDirectiveInput } from '@qlvb/contract/types';
import { directiveLifecycle } from '@qlvb/domain/directives/lifecycle';
import { validateDirective } from '@qlvb/domain/directives/validate';
import { directiveCode } from '@qlvb/domain/numbering/codes';
import { yearOf } from '@qlvb/domain/civil-date';
import { inTransaction, type Tx } from '../../platform/db/transaction.ts';
import { found, refuse, validated } from '../../platform/errors.ts';
import type { SignedContext } from '../../platform/graphql/context.ts';
import { useCase } from '../../platform/use-case.ts';
import { keepInside } from '../circulation/keep-inside.ts';
import { keepSecretsOut } from '../circulation/keep-secrets-out.ts';
import { visibleDocument } from '../documents/documents.visibility.ts';
import { authorise } from '../identity/authorise.ts';
import { directiveGivers } from '../identity/position-lists.ts';
import { recordNumber, takeNumber } from '../numbering/allocate.ts';
import { queueGather } from '../work-files/queue-gather.ts';
import { directiveSuccess, hintParties, MEMBERS, tidy } from './directives.act.ts';
import { directiveCooperations, directives, type DirectiveRow } from './directives.entity.ts';
import { agenciesTakingPart, writeSearch } from './directives.parties.ts';

/**
 * The monitor makes a directive from an issued document: who gave it, exactly one lead agency (NV-01), the product
 * and the date. Whoever makes it watches it.
 */
export const createDirective = useCase(MEMBERS, async (context, input: CreateDirectiveInput) => {
  const { db, viewer, today } = context;
  authorise(viewer, 'directives.create');
  const secrecy = await keepSecretsOut(context, { ...input, subject: input.content, act: 'directive.create' });
  validated(validateDirective(input, { today: today() }));
  await checkGiver(context, input.givenByPositionId);
  return await inTransaction(db, async (tx) => {
    const source = await visibleDocument(tx, viewer, input.sourceDocumentId);
    if (source === null) return refuse('TARGET_NOT_FOUND', { kind: 'DOCUMENT' });
    const cooperating = (input.cooperation ?? []).map(({ agencyId }) => agencyId);
    const [lead, ...coop] = await agenciesTakingPart(tx, [input.leadAgencyId, ...cooperating], today());
    keepInside(source, 'DIRECT_OUTSIDE', viewer.agencyId, [found(lead), ...coop]);
    const row = await insertNumbered(tx, context, input);
    if (coop.length > 0) await tx.insertMany(directiveCooperations, partsOf(row, input));
    const parties = [viewer.agencyId, row.leadAgencyId, ...cooperating];
    await writeSearch(tx, row, parties);
    const { id, code, dueOn } = row;
    const leadAgency = found(lead).shortName;
    tx.audit(viewer, {
      action: 'directive.create',
      objectType: 'DIRECTIVE',
      objectId: id,
      details: { code, leadAgency, dueOn, ...secrecy },
    });
    hintParties(tx, parties, id);
    queueGather(tx, {
      agencyId: viewer.agencyId,
      kind: 'DIRECTIVE',
      id,
      fromKind: 'DOCUMENT',
      fromId: source.id,
    });
    return directiveSuccess(row);
  });
});

/** Recorded in the name of a leader of the own agency or of the one it serves. */
async function checkGiver(context: SignedContext, positionId: string): Promise<void> {
  const givers = await directiveGivers(context);
  if (!givers.some(({ id }) => id === positionId)) refuse('TARGET_NOT_FOUND', { kind: 'POSITION' });
}

/** Mã nhiệm vụ is gapless per assigning agency and year, so the number is taken in the transaction of the row. */
async function insertNumbered(
  tx: Tx,
  { viewer, today, now }: SignedContext,
  input: CreateDirectiveInput,
): Promise<DirectiveRow> {
  const at = now();
  const { agencyId, positionId } = viewer;
  const year = yearOf(today());
  const series = {
    agencyId,
    year,
    direction: 'DIRECTIVE',
    seriesKey: 'NV',
    byPositionId: positionId,
    at,
    today: today(),
  } as const;
  const number = await takeNumber(tx, series);
  const id = await tx.insert(directives, {
    assigningAgencyId: agencyId,
    code: directiveCode(year, number),
    content: tidy(input.content) ?? '',
    sourceDocumentId: input.sourceDocumentId,
    sourceClause: tidy(input.sourceClause),
    givenByPositionId: input.givenByPositionId,
    monitorPositionId: positionId,
    leadAgencyId: input.leadAgencyId,
    productRequired: tidy(input.productRequired) ?? '',
    assignedOn: today(),
    originalDueOn: input.dueOn,
    dueOn: input.dueOn,
    state: directiveLifecycle.initial,
    stateSince: at,
    percent: 0,
    createdAt: at,
    updatedAt: at,
    updatedByPositionId: positionId,
  });
  recordNumber(tx, series, number, { type: 'DIRECTIVE', id });
  return found(await tx.findOne(directives, { id }));
}

const partsOf = ({ id, dueOn }: DirectiveRow, { cooperation }: CreateDirectiveInput) =>
  (cooperation ?? []).map((part) => ({
    directiveId: id,
    agencyId: part.agencyId,
    part: tidy(part.part),
    dueOn: part.dueOn ?? null,
    directiveDueOn: dueOn,
  }));
