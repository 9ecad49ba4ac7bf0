import type { DocumentTypeCode, SigningForm } from '@qlvb/contract/types';
import type { CivilDate } from '@qlvb/domain/civil-date';
import { ANY_FIELD, type FieldAsked, formName } from '@qlvb/domain/identity/signing';
import type { Reader } from '../../platform/db/reader.ts';
import { refuse } from '../../platform/errors.ts';
import { agencyFields, fieldIdsOf, signingAuthorities } from './signing.entity.ts';
import { type Choice, signersAsked } from './signing.ts';

export type Signature = {
  /** Whose document it is. */
  readonly agencyId: string;
  readonly positionId: string;
  readonly typeCode: DocumentTypeCode;
  /** Lĩnh vực of the document; null when it was given none. */
  readonly field: FieldAsked;
  /** Null takes the usual form of the signer. */
  readonly form: SigningForm | null;
  readonly on: CivilDate;
};

/** The form in which a document would be signed on the day; null when the signer has no authority for that. */
export async function signatureOf(reader: Reader, { form, ...asked }: Signature): Promise<Choice | null> {
  const [signer] = await signersAsked(reader, [asked]);
  const choices = signer?.choices ?? [];
  return (form === null ? choices[0] : choices.find((choice) => choice.form === form)) ?? null;
}

/** The same, or a refusal that says what is missing (NĐ 30/2020 đ.13). */
export async function requireSignature(reader: Reader, asked: Signature): Promise<Choice> {
  const choice = await signatureOf(reader, asked);
  if (choice !== null) return choice;
  const elsewhere = await signatureOf(reader, { ...asked, field: ANY_FIELD });
  if (elsewhere !== null)
    return refuse('SIGNER_OUTSIDE_FIELD', { fields: await fieldNames(reader, elsewhere.authorityId) });
  const usual = asked.form === null ? null : await signatureOf(reader, { ...asked, form: null });
  if (usual === null || asked.form === null) return refuse('SIGNER_WITHOUT_AUTHORITY');
  return refuse('SIGNING_FORM_NOT_HELD', { form: formName(asked.form) });
}

/** Whether the agency has ever granted the post an authority to sign. */
export const isGranted = async (reader: Reader, agencyId: string, positionId: string): Promise<boolean> =>
  (await reader.findOne(signingAuthorities, { agencyId, positionId })) !== null;

async function fieldNames(reader: Reader, authorityId: string | null): Promise<string> {
  const authority = await reader.findOne(signingAuthorities, { id: authorityId ?? '0' });
  const through = await reader.findOne(signingAuthorities, { id: authority?.throughId ?? '0' });
  const ids = [authority, through].flatMap((row) => (row === null ? [] : fieldIdsOf(row)));
  const rows = ids.length === 0 ? [] : await reader.find(agencyFields, { id: ids }, { orderBy: 'name, id' });
  return rows.map(({ name }) => name).join(', ');
}
