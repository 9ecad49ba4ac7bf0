/**
 * Text as it is drawn: composed letters (a keyboard or a copied text may give `e` + two marks, and the font has one
 * glyph for each Vietnamese letter), no control characters, spaces as spaces.
 */
export const clean = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\s\u00A0]+/gu, ' ')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\uFFFE\uFFFF]/gu, '')
    .trim();

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** For the inside of an XML element or attribute. */
export const escaped = (text: string): string => clean(text).replace(/[&<>"]/g, (letter) => ENTITIES[letter] ?? letter);
