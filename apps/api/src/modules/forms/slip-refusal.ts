/** Why a slip cannot be made; the sentence lives in the locale files of the web application. */
export type SlipRefusal =
  | 'NOT_REGISTERED'
  | 'NOT_NUMBERED'
  | 'NO_RECIPIENTS'
  | 'NO_PDF'
  | 'PDF_UNREADABLE'
  | 'PDF_TOO_LARGE'
  | 'COPY_FORBIDDEN';

/** Thrown for what the viewer sees and cannot have in this form. */
export class SlipRefused extends Error {
  override readonly name = 'SlipRefused';
  readonly code: SlipRefusal;

  constructor(code: SlipRefusal, options?: ErrorOptions) {
    super(code, options);
    this.code = code;
  }
}
