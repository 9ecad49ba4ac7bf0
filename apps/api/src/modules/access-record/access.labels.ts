import type { AccessObjectType } from '@qlvb/contract/types';
import { notFound } from '../../platform/errors.ts';
import type { SignedContext } from '../../platform/graphql/context.ts';
import { directiveById } from '../directives/directives.loaders.ts';
import { documentById } from '../documents/documents.loaders.ts';
import { incomingById } from '../incoming/incoming.loaders.ts';
import { seesWholeAgency } from '../incoming/incoming.visibility.ts';
import { outgoingById } from '../outgoing/outgoing.loaders.ts';
import { workFileById } from '../work-files/work-files.loaders.ts';
import type { ObjectRef } from './access.repo.ts';

/** What the viewer calls it; null for what the viewer does not see. An administrator reads the record, not the papers. */
export async function labelOf(context: SignedContext, type: AccessObjectType, id: string): Promise<string | null> {
  const { load } = context;
  switch (type) {
    case 'INCOMING': {
      const row = await load(incomingById, id);
      return row === null ? null : ((row.document ?? (await load(documentById, row.documentId)))?.symbol ?? null);
    }
    case 'OUTGOING': {
      const row = await load(outgoingById, id);
      return row === null ? null : (row.symbol ?? row.subject);
    }
    case 'DIRECTIVE':
      return (await load(directiveById, id))?.code ?? null;
    case 'WORK_FILE':
      return (await load(workFileById, id))?.code ?? null;
    case 'DOCUMENT':
      // Its readers are of the own agency; whoever sees all of the agency's documents sees this one.
      return seesWholeAgency(context.viewer) ? ((await load(documentById, id))?.symbol ?? null) : null;
  }
}

/**
 * The object and the document with its files, when the viewer sees it.
 * @throws NOT_FOUND alike for what is not there and what is not visible
 */
export async function withFiles({ load }: SignedContext, { type, id }: ObjectRef): Promise<readonly ObjectRef[]> {
  const document = (documentId: string | null): ObjectRef[] =>
    documentId === null ? [] : [{ type: 'DOCUMENT', id: documentId }];
  if (type === 'INCOMING') {
    const row = await load(incomingById, id);
    return row === null ? missing() : [{ type, id }, ...document(row.documentId)];
  }
  if (type === 'OUTGOING') {
    const row = await load(outgoingById, id);
    return row === null ? missing() : [{ type, id }, ...document(row.documentId)];
  }
  if (type === 'DOCUMENT') return missing();
  const seen: { readonly id: string } | null =
    type === 'DIRECTIVE' ? await load(directiveById, id) : await load(workFileById, id);
  return seen === null ? missing() : [{ type, id }];
}

const missing = (): never => {
  throw notFound();
};
