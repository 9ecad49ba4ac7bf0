import type { CirculationLimit, CreateDraftInput, SaveDraftInput } from '@qlvb/contract/types';
import type { CivilDate } from '@qlvb/domain/civil-date';
import { problem } from '@qlvb/domain/problems';
import { isOver } from '@qlvb/domain/validity';
import type { Tx } from '../../platform/db/transaction.ts';
import { refuse, validated } from '../../platform/errors.ts';
import type { Viewer } from '../../platform/viewer.ts';
import { attachmentsOfOwners, attachSame, claimUpload } from '../files/attachments.ts';
import { positionsByIds } from '../identity/identity.loaders.ts';
import type { AgencyRow } from '../organizations/organizations.entity.ts';
import { agenciesByIds } from '../organizations/organizations.loaders.ts';
import { checkFields } from '../signing/keep-fields.ts';
import { isGranted, requireSignature } from '../signing/choose-signer.ts';
import { noteOf } from './outgoing.act.ts';
import { draftVersions, type OutgoingRow } from './outgoing.entity.ts';
import { lastVersion } from './outgoing.repo.ts';

type Fields = Pick<
  CreateDraftInput,
  'typeCode' | 'subject' | 'urgency' | 'signerPositionId' | 'fieldId' | 'signingForm' | 'dueOn'
> &
  Pick<SaveDraftInput, 'circulation'>;

/** Owner type of the files of drafts; the owner is the outgoing document. */
export const DRAFT_FILES = 'DRAFT';

/** What a draft form sets, as it is stored. */
export const draftFields = (input: Fields) => ({
  typeCode: input.typeCode,
  subject: input.subject.normalize('NFC').trim(),
  urgency: input.urgency,
  ...(input.circulation ? { circulation: input.circulation } : {}),
  signerPositionId: input.signerPositionId,
  fieldId: input.fieldId ?? null,
  signingForm: input.signingForm ?? null,
  dueOn: input.dueOn ?? null,
});

/**
 * Thẩm quyền ký: somebody who may sign this kind for the agency in the form chosen, of the own agency or, thừa ủy quyền,
 * the head of one right below (NĐ 30/2020 đ.13). Who is neither and holds no grant is not told from who is not there.
 */
export async function checkSigner(
  tx: Tx,
  viewer: Viewer,
  { signerPositionId: positionId, signingForm, typeCode, fieldId }: Fields,
  { today, fieldBefore = null }: { readonly today: CivilDate; readonly fieldBefore?: string | null },
): Promise<void> {
  const [signer] = await positionsByIds(tx, [positionId], today);
  // The same question for what is not there as for what is elsewhere.
  const known = signer?.agencyId === viewer.agencyId || (await isGranted(tx, viewer.agencyId, positionId));
  if (signer === undefined || !known) return refuse('TARGET_NOT_FOUND', { kind: 'POSITION' });
  const field = fieldId ?? null;
  if (field !== null) await checkFields(tx, viewer.agencyId, [field], fieldBefore === null ? [] : [fieldBefore]);
  await requireSignature(tx, {
    agencyId: viewer.agencyId,
    positionId,
    typeCode,
    field,
    form: signingForm ?? null,
    on: today,
  });
}

/** Receiving agencies, each on the platform and at work; the own agency does not write to itself. */
export async function findRecipients(
  tx: Tx,
  viewer: Viewer,
  ids: readonly string[] | null | undefined,
  today: CivilDate,
): Promise<AgencyRow[]> {
  const wanted = ids ?? [];
  const own = wanted.indexOf(viewer.agencyId);
  if (own >= 0) validated([problem(`recipientAgencyIds.${own}`, 'UNKNOWN_VALUE', { value: viewer.agencyName })]);
  const agencies = await agenciesByIds(tx, wanted, today);
  if (agencies.length < wanted.length) refuse('TARGET_NOT_FOUND', { kind: 'AGENCY' });
  for (const agency of agencies) {
    const { shortName, onPlatform } = agency;
    if (isOver(agency, today)) refuse('AGENCY_NOT_ACTIVE', { agency: shortName });
    if (!onPlatform) refuse('AGENCY_NOT_ON_PLATFORM', { agency: shortName });
  }
  return agencies;
}

/** As the limits of circulation look at a draft: it is going to be issued by the own agency. */
export const ownDraft = ({ agencyId }: Viewer, circulation: CirculationLimit) => ({
  circulation,
  issuerAgencyId: agencyId,
});

/** A new file becomes the next version; the former ones stay as they are (VI-10). */
export async function addVersion(
  tx: Tx,
  viewer: Viewer,
  { id }: Pick<OutgoingRow, 'id'>,
  file: { readonly uploadId: string; readonly note?: string | null | undefined; readonly at: string },
): Promise<number> {
  const attachment = await claimUpload(tx, viewer, file.uploadId, { type: DRAFT_FILES, id });
  return await writeVersion(tx, viewer, id, { attachmentId: attachment.id, at: file.at, note: noteOf(file.note) });
}

/** A file that is there already becomes the next version, without a copy of its content. */
export async function addSameVersion(
  tx: Tx,
  viewer: Viewer,
  { id }: Pick<OutgoingRow, 'id'>,
  file: { readonly attachmentId: string; readonly at: string },
): Promise<number> {
  await attachSame(tx, viewer, [file.attachmentId], { type: DRAFT_FILES, id }, viewer.agencyId);
  const attachment = (await attachmentsOfOwners(tx, DRAFT_FILES, [id])).at(-1) ?? refuse('FILE_MISSING');
  return await writeVersion(tx, viewer, id, { attachmentId: attachment.id, at: file.at, note: null });
}

async function writeVersion(
  tx: Tx,
  viewer: Viewer,
  outgoingId: string,
  { attachmentId, at, note }: { readonly attachmentId: string; readonly at: string; readonly note: string | null },
): Promise<number> {
  const versionNumber = ((await lastVersion(tx, outgoingId))?.versionNumber ?? 0) + 1;
  await tx.insert(draftVersions, {
    outgoingId,
    versionNumber,
    attachmentId,
    createdByPositionId: viewer.positionId,
    delegationId: viewer.onBehalf?.delegationId ?? null,
    createdAt: at,
    note,
  });
  return versionNumber;
}
