import { manyByKey, oneByKey } from '../../../platform/graphql/loaders.ts';
import { type FormCheckRow, formChecks, type FormMendingRow, formMendings } from './form-check.entity.ts';

/** By outgoing document, oldest first. Whoever loads it has made sure that the viewer sees the document. */
export const formChecksOf = manyByKey<FormCheckRow>(
  async ({ db }, ids) => await db.find(formChecks, { outgoingId: ids }, { orderBy: 'outgoing_id, id' }),
  ({ outgoingId }) => outgoingId,
);

/** By the version that was made. */
export const formMendingOf = oneByKey<FormMendingRow>(
  async ({ db }, ids) => await db.find(formMendings, { draftVersionId: ids }),
  ({ draftVersionId }) => draftVersionId,
);
