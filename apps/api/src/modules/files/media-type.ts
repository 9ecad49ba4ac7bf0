import { fileTypeFromFile } from 'file-type';

export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** What is accepted, by content and never by name. NĐ 30/2020 đ.25 asks for PDF; drafts are Word or Excel, scans may be pictures. */
export const ALLOWED: Readonly<Record<string, string>> = {
  'application/pdf': 'PDF',
  [DOCX]: 'DOCX',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'XLSX',
  'image/png': 'PNG',
  'image/jpeg': 'JPEG',
};

/** Shown in the browser; everything else is downloaded. */
export const isShownInline = (mediaType: string): boolean =>
  mediaType === 'application/pdf' || mediaType.startsWith('image/');

/** The media type the content has, null when it is nothing known. */
export async function mediaTypeOf(path: string): Promise<string | null> {
  return (await fileTypeFromFile(path))?.mime ?? null;
}
