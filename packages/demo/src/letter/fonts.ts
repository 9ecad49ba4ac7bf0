import * as fontkitModule from '@pdf-lib/fontkit';
import { fontFile } from '@qlvb/forms/fonts';
import type { PDFDocument } from 'pdf-lib';
import type { Fonts } from './page.ts';

/**
 * Only the letters that are used go into the file. The opened fonts are not kept from letter to letter: they
 * remember a glyph met as a part of another (the u of ư) without its letter, and the text would come out wrong.
 */
export async function embedFonts(document: PDFDocument): Promise<Fonts> {
  document.registerFontkit(fontkitModule.default);
  const embed = (face: keyof Fonts) => document.embedFont(fontFile(face), { subset: true });
  return {
    regular: await embed('regular'),
    bold: await embed('bold'),
    italic: await embed('italic'),
    boldItalic: await embed('boldItalic'),
  };
}
