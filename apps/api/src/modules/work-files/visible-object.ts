import type { WorkFileItemInput } from '@qlvb/contract/types';
import { refuse } from '../../platform/errors.ts';
import type { SignedContext } from '../../platform/graphql/context.ts';
import { directiveById } from '../directives/directives.loaders.ts';
import { incomingById } from '../incoming/incoming.loaders.ts';
import { outgoingById } from '../outgoing/outgoing.loaders.ts';
import type { ObjectRef } from './work-files.entries.repo.ts';

type Seen = { readonly id: string; readonly agencyId?: string };
const VISIBLE = { INCOMING: incomingById, OUTGOING: outgoingById, DIRECTIVE: directiveById } as const;

/**
 * The object a person puts into a work file: one that the person sees.
 * @throws RefusalError TARGET_NOT_FOUND, for what does not exist and for what is not visible alike
 */
export async function visibleObject(
  { load, viewer }: SignedContext,
  { kind, id }: WorkFileItemInput,
): Promise<ObjectRef> {
  const seen = await load<Seen | null>(VISIBLE[kind], id);
  // What one signs for the superior agency is kept in that agency's files.
  if (seen === null || (kind === 'OUTGOING' && seen.agencyId !== viewer.agencyId))
    return refuse('TARGET_NOT_FOUND', { kind });
  return { kind, id: seen.id };
}
