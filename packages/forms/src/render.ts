import { registerXlsx } from './excel/register-xlsx.ts';
import type { Form, Format } from './form.ts';
import { registerPdf } from './pdf/register-pdf.ts';
import { sheetsPdf } from './pdf/sheets-pdf.ts';
import { registerDocx } from './word/register-docx.ts';
import { sheetsDocx } from './word/sheets-docx.ts';

/**
 * The form as a file, in pieces. Rows are read as the pieces are taken, and no more once nobody takes them: `return()`
 * of this generator ends the reading.
 * @throws RangeError for a slip as Excel
 */
export function rendered(form: Form, format: Format): AsyncGenerator<Uint8Array> {
  if (form.kind === 'register') return { pdf: registerPdf, docx: registerDocx, xlsx: registerXlsx }[format](form);
  if (format === 'xlsx') throw new RangeError('A slip is not made as an Excel file');
  return format === 'pdf' ? sheetsPdf(form) : sheetsDocx(form);
}
