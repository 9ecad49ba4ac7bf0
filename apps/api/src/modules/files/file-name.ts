const MAX_LENGTH = 255;
/** Control characters, and format characters such as the marks that turn the reading direction to hide an ending. */
const UNSAFE = /\p{Cc}|\p{Cf}/gu;

/** The name as people gave it, composed, without a path, never empty. */
export function cleanFileName(given: string): string {
  const base = given.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const name = base.replace(UNSAFE, '').trim();
  if (name === '' || name === '.' || name === '..') return 'tep';
  const letters = [...name];
  if (letters.length <= MAX_LENGTH) return name;
  const ending = /\.[^.]{1,10}$/.exec(name)?.[0] ?? '';
  return letters.slice(0, MAX_LENGTH - ending.length).join('') + ending;
}

/** RFC 6266: an ASCII name for the old, the real one for everybody else. */
export function contentDisposition(kind: 'inline' | 'attachment', name: string): string {
  const ascii = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/đ/g, 'd')
    .replace(/Đ/g, 'D')
    .replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${kind}; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
