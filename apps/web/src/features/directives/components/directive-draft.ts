import type { CreateDirectiveInput } from '@qlvb/contract/types';
import type { PickedAgency } from '../../../shared/ui/agency-picker.tsx';

export interface Cooperator {
  readonly agency: PickedAgency;
  readonly part: string;
  readonly dueOn: string | null;
}

/** What the form of a new directive holds, complete or not. */
export interface DirectiveDraft {
  readonly clause: string;
  readonly content: string;
  readonly givenById: string | null;
  readonly lead: PickedAgency | null;
  readonly cooperators: readonly Cooperator[];
  readonly dueOn: string | null;
  readonly product: string;
}

export const EMPTY_DIRECTIVE: DirectiveDraft = {
  clause: '',
  content: '',
  givenById: null,
  lead: null,
  cooperators: [],
  dueOn: null,
  product: '',
};

/** The next one from the same document: who gave it stays, the rest is new. */
export function nextFrom({ givenById }: DirectiveDraft): DirectiveDraft {
  return { ...EMPTY_DIRECTIVE, givenById };
}

/** Whether leaving would lose something. */
export function isTouched(draft: DirectiveDraft): boolean {
  return (
    [draft.clause, draft.content, draft.product].some((text) => text.trim() !== '') ||
    draft.lead !== null ||
    draft.cooperators.length > 0
  );
}

/** Keeps what was said about those that stay. */
export function withCooperators(draft: DirectiveDraft, agencies: readonly PickedAgency[]): DirectiveDraft {
  const known = new Map(draft.cooperators.map((one) => [one.agency.id, one]));
  return { ...draft, cooperators: agencies.map((agency) => known.get(agency.id) ?? { agency, part: '', dueOn: null }) };
}

type Form = {
  [Field in Exclude<keyof CreateDirectiveInput, 'secrecy' | 'notSecret'>]: CreateDirectiveInput[Field] | null;
};

/** As `validateDirective` reads it: every field may still be missing. */
export function toForm(draft: DirectiveDraft, sourceDocumentId: string | null): Form {
  return {
    sourceDocumentId,
    sourceClause: draft.clause.trim() || null,
    content: draft.content.trim(),
    givenByPositionId: draft.givenById,
    leadAgencyId: draft.lead?.id ?? null,
    cooperation: draft.cooperators.map(({ agency, part, dueOn }) => ({
      agencyId: agency.id,
      part: part.trim() || null,
      dueOn,
    })),
    dueOn: draft.dueOn,
    productRequired: draft.product.trim(),
  };
}

/** Null while a required field is missing. */
export function toInput(
  draft: DirectiveDraft,
  sourceDocumentId: string | null,
  answer: Pick<CreateDirectiveInput, 'secrecy' | 'notSecret'> = {},
): CreateDirectiveInput | null {
  const form = toForm(draft, sourceDocumentId);
  const { givenByPositionId, leadAgencyId, dueOn } = form;
  if (!sourceDocumentId || !givenByPositionId || !leadAgencyId || !dueOn) return null;
  return {
    ...form,
    ...answer,
    sourceDocumentId,
    givenByPositionId,
    leadAgencyId,
    dueOn,
    content: draft.content.trim(),
    productRequired: draft.product.trim(),
    cooperation: form.cooperation ?? [],
  };
}
