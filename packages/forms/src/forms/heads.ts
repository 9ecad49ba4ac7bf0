import type { Block, Letterhead, Words } from '../form.ts';

/** Millimetres: top, right, bottom, left, inside the limits of NĐ 30/2020 Phụ lục I. */
export const MARGINS = [20, 18, 20, 30] as const;

/** Ô số 1, 2 and 4: quốc hiệu on the right, the agencies on the left, place and date under them. */
export function heads({ superior, name }: Letterhead, placeAndDate: string): Block {
  const left: Words[] = [
    ...(superior === null ? [] : [{ text: superior.toLocaleUpperCase('vi'), size: 12, align: 'center' as const }]),
    { text: name.toLocaleUpperCase('vi'), size: 12, bold: true, align: 'center', rule: 0.4 },
  ];
  return {
    kind: 'pair',
    leftShare: 0.42,
    left,
    right: [
      { text: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', size: 12, bold: true, align: 'center' },
      { text: 'Độc lập - Tự do - Hạnh phúc', size: 13, bold: true, align: 'center', rule: 1 },
      { text: placeAndDate, size: 13, italic: true, align: 'center', before: 3 },
    ],
  };
}
