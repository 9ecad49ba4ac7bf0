import type { CreateDraftInput, SaveDraftInput } from '@qlvb/contract/types';
import { type MergeFacts, templateValues } from '@qlvb/domain/templates/values';
import { found, refuse } from '../../platform/errors.ts';
import type { SignedContext } from '../../platform/graphql/context.ts';
import { cleanFileName } from '../files/file-name.ts';
import { type KeepFile, withMadeFile } from '../files/made-file.ts';
import { DOCX } from '../files/media-type.ts';
import { positionOn, positionOnKey } from '../identity/identity.loaders.ts';
import { incomingById } from '../incoming/incoming.loaders.ts';
import { headOfAgency } from '../organizations/letterhead.ts';
import { agencyOn, headTitles, onDay, unitOn } from '../organizations/organizations.loaders.ts';
import { askReader } from '../paper-reader/paper-reader.ts';
import { templateContent } from '../templates/template-content.ts';
import { signatureToday } from './outgoing.actions.ts';

type Input = Pick<
  CreateDraftInput & SaveDraftInput,
  | 'template'
  | 'typeCode'
  | 'subject'
  | 'urgency'
  | 'signerPositionId'
  | 'signingForm'
  | 'fieldId'
  | 'recipientAgencyIds'
  | 'dueOn'
>;

/** A file made from a template, not yet anybody's. */
export type MadeFile = {
  readonly keep: KeepFile;
  /** For the journal. */
  readonly details: { readonly template: string; readonly templateVersion: number | null };
};

/**
 * Makes the file the input asks for before the transaction of the act begins (reading and writing Word is slow and
 * touches nothing), and forgets it when the act is refused.
 */
export async function withFileFromTemplate<T>(
  context: SignedContext,
  input: Input,
  answersId: string | null | undefined,
  act: (made: MadeFile | null) => Promise<T>,
): Promise<T> {
  if (!input.template) return await act(null);
  const template = await templateContent(context, input.template, input.typeCode);
  const values = templateValues(await factsOf(context, input, answersId ?? null));
  const answer = await askReader('MERGE', { bytes: template.bytes, values });
  if ('unreadable' in answer) return refuse('TEMPLATE_UNREADABLE', { why: answer.unreadable });
  const details = { template: template.name, templateVersion: template.versionNumber };
  return await withMadeFile(
    context,
    { bytes: answer.bytes, name: cleanFileName(`${template.name}.docx`), mediaType: DOCX },
    async (keep) => await act({ keep, details }),
  );
}

async function factsOf(context: SignedContext, input: Input, answersId: string | null): Promise<MergeFacts> {
  const { db, viewer, load, loadAll } = context;
  const { agencyId, unitId, fullName } = viewer;
  const today = context.today();
  const recipientIds = input.recipientAgencyIds ?? [];
  const [head, titles, agency, unit, signature, signer, letter, recipients] = await Promise.all([
    headOfAgency(db, agencyId, today),
    headTitles(db, [agencyId], today),
    load(agencyOn, onDay(agencyId, today)),
    unitId === null ? null : load(unitOn, onDay(unitId, today)),
    signatureToday(
      {
        agencyId,
        typeCode: input.typeCode,
        signerPositionId: input.signerPositionId,
        fieldId: input.fieldId ?? null,
        signingForm: input.signingForm ?? null,
      },
      context,
    ),
    load(positionOn, positionOnKey(input.signerPositionId, today)),
    // Only what the drafter sees: of any other letter nothing is written.
    answersId === null ? null : load(incomingById, answersId),
    loadAll(
      agencyOn,
      recipientIds.map((id) => onDay(id, today)),
    ),
  ]);
  const { collective, abbreviation } = found(agency);
  return {
    today,
    typeCode: input.typeCode,
    subject: input.subject,
    agency: { ...head, abbreviation, collective, headTitle: titles.get(agencyId) ?? null },
    unit,
    recipients: recipients.flatMap((row) => row?.name ?? []),
    signatureBlock: signature?.lines ?? [],
    signerName: signer?.fullName ?? null,
    drafterName: fullName,
    urgency: input.urgency,
    dueOn: input.dueOn ?? null,
    answers: letter && {
      ...letter.document,
      arrivalNumber: letter.arrivalNumber,
      arrivedOn: letter.arrivedOn,
    },
  };
}
