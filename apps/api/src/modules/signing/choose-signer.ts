import type { DocumentTypeCode, SigningForm } from '@qlvb/contract/types';
import type { CivilDate } from '@qlvb/domain/civil-date';
import { formName } from '@qlvb/domain/identity/signing';
import type { Reader } from '../../platform/db/reader.ts';
import { refuse } from '../../platform/errors.ts';
import { type Choice, signersAsked } from './signing.ts';

export type Signature = {
  readonly positionId: string;
  readonly typeCode: DocumentTypeCode;
  /** Null takes the usual form of the signer. */
  readonly form: SigningForm | null;
  readonly on: CivilDate;
};

/** The form in which a document would be signed on the day; null when the signer has no authority for that. */
export async function signatureOf(
  reader: Reader,
  { positionId, typeCode, form, on }: Signature,
): Promise<Choice | null> {
  const [signer] = await signersAsked(reader, [{ positionId, typeCode, on }]);
  const choices = signer?.choices ?? [];
  return (form === null ? choices[0] : choices.find((choice) => choice.form === form)) ?? null;
}

/** The same, or a refusal that says what is missing (NĐ 30/2020 đ.13). */
export async function requireSignature(reader: Reader, asked: Signature): Promise<Choice> {
  const choice = await signatureOf(reader, asked);
  if (choice !== null) return choice;
  const usual = asked.form === null ? null : await signatureOf(reader, { ...asked, form: null });
  if (usual === null || asked.form === null) return refuse('SIGNER_WITHOUT_AUTHORITY');
  return refuse('SIGNING_FORM_NOT_HELD', { form: formName(asked.form) });
}
