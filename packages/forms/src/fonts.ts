import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { prepareFont } from './prepare-font.ts';

const require = createRequire(import.meta.url);

/**
 * Tinos has the metrics of Times New Roman, which the decree prescribes (NĐ 30/2020 Phụ lục I) and nobody may ship,
 * and every precomposed Vietnamese letter. The package is used for its files only.
 */
const FACES = {
  regular: '400Regular/Tinos_400Regular.ttf',
  bold: '700Bold/Tinos_700Bold.ttf',
  italic: '400Regular_Italic/Tinos_400Regular_Italic.ttf',
  boldItalic: '700Bold_Italic/Tinos_700Bold_Italic.ttf',
} as const;

export type Face = keyof typeof FACES;
export const FACE_NAMES = Object.keys(FACES) as readonly Face[];

const files = new Map<Face, Uint8Array>();

/** The TrueType file of a face, fit for subsetting; read once. */
export function fontFile(face: Face): Uint8Array {
  const known = files.get(face);
  if (known) return known;
  const content = prepareFont(readFileSync(require.resolve(`@expo-google-fonts/tinos/${FACES[face]}`)));
  files.set(face, content);
  return content;
}

export const faceOf = ({
  bold = false,
  italic = false,
}: {
  readonly bold?: boolean;
  readonly italic?: boolean;
}): Face => (bold ? (italic ? 'boldItalic' : 'bold') : italic ? 'italic' : 'regular');
