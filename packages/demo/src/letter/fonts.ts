import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import * as fontkitModule from '@pdf-lib/fontkit';
import type { PDFDocument } from 'pdf-lib';
import { prepareFont } from './prepare-font.ts';
import type { Fonts } from './page.ts';

const require = createRequire(import.meta.url);

/**
 * Tinos has the metrics of Times New Roman, which the decree prescribes and nobody may ship, and every
 * precomposed Vietnamese letter. The package is used for its files only.
 */
const FACES = {
  regular: '400Regular/Tinos_400Regular.ttf',
  bold: '700Bold/Tinos_700Bold.ttf',
  italic: '400Regular_Italic/Tinos_400Regular_Italic.ttf',
  boldItalic: '700Bold_Italic/Tinos_700Bold_Italic.ttf',
} as const;

const files = new Map<string, Uint8Array>();

function read(face: keyof typeof FACES): Uint8Array {
  const known = files.get(face);
  if (known) return known;
  const content = prepareFont(readFileSync(require.resolve(`@expo-google-fonts/tinos/${FACES[face]}`)));
  files.set(face, content);
  return content;
}

/**
 * Only the letters that are used go into the file. The opened fonts are not kept from letter to letter: they
 * remember a glyph met as a part of another (the u of ư) without its letter, and the text would come out wrong.
 */
export async function embedFonts(document: PDFDocument): Promise<Fonts> {
  document.registerFontkit(fontkitModule.default);
  const embed = (face: keyof typeof FACES) => document.embedFont(read(face), { subset: true });
  return {
    regular: await embed('regular'),
    bold: await embed('bold'),
    italic: await embed('italic'),
    boldItalic: await embed('boldItalic'),
  };
}
