const text = new TextEncoder();

/** The least that is a PDF by its content; other words, another file. */
export const pdf = (words = 'Công văn'): Uint8Array =>
  text.encode(`%PDF-1.4\n% ${words}\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n`);

/** A program that calls itself whatever its name says. */
export const program = (): Uint8Array =>
  Uint8Array.from([0x4d, 0x5a, 0x90, 0x00, ...text.encode(' This program cannot be run in DOS mode.'.repeat(20))]);
