import type { Block, Letterhead, SheetForm, Words } from '../form.ts';
import { heads, MARGINS } from './heads.ts';

/** Who was given what, for one part of the slip. */
export type Instruction = {
  /** The words of the instruction; empty when none were written. */
  readonly text: string;
  /** To whom, as chủ trì, phối hợp or để biết, and by when (dd/MM/yyyy or empty). */
  readonly given: readonly { readonly to: string; readonly role: string; readonly dueOn: string }[];
  /** By whom. */
  readonly by: string;
  /** `ngày … tháng … năm …`. */
  readonly on: string;
};

export type HandlingSlip = {
  readonly letterhead: Letterhead;
  readonly placeAndDate: string;
  /** Tên loại, số ký hiệu, ngày, cơ quan ban hành, trích yếu, in one sentence. */
  readonly document: string;
  /** Số đến and day of arrival, or empty. */
  readonly arrival: string;
  readonly ofLeaders: readonly Instruction[];
  readonly ofUnits: readonly Instruction[];
  readonly ofHandlers: readonly Instruction[];
  readonly mark: string;
};

const OPEN_LINES = 4;

/** Phiếu giải quyết văn bản đến: three parts, each empty for the hand until somebody has said something. */
export function handlingSlip(slip: HandlingSlip): SheetForm {
  const parts: readonly (readonly [string, readonly Instruction[]])[] = [
    ['1. Ý kiến của lãnh đạo cơ quan, tổ chức:', slip.ofLeaders],
    ['2. Ý kiến của lãnh đạo đơn vị:', slip.ofUnits],
    ['3. Ý kiến đề xuất của người giải quyết:', slip.ofHandlers],
  ];
  return {
    kind: 'sheets',
    title: 'Phiếu giải quyết văn bản đến',
    paper: { size: 'A4', orientation: 'portrait' },
    margins: MARGINS,
    mark: slip.mark,
    sheets: [
      {
        blocks: [
          heads(slip.letterhead, slip.placeAndDate),
          words({ text: 'PHIẾU GIẢI QUYẾT VĂN BẢN ĐẾN', size: 14, bold: true, align: 'center', before: 8 }),
          words({ text: slip.document, align: 'center', before: 2, size: 13, bold: true }),
          ...(slip.arrival === '' ? [] : [words({ text: slip.arrival, align: 'center', italic: true, before: 1 })]),
          ...parts.flatMap(([title, instructions]) => partOf(title, instructions)),
        ],
      },
    ],
  };
}

const words = (each: Words): Block => ({ kind: 'words', words: each });

function partOf(title: string, instructions: readonly Instruction[]): Block[] {
  const head = words({ text: title, bold: true, before: 6 });
  if (instructions.length === 0)
    return [
      head,
      { kind: 'dotted', lines: OPEN_LINES },
      words({ text: 'Ngày ...... tháng ...... năm ..........', italic: true, align: 'right', before: 2 }),
    ];
  return [head, ...instructions.flatMap(said)];
}

const said = ({ text, given, by, on }: Instruction): Block[] => [
  ...(text === '' ? [] : [words({ text, before: 1.5 })]),
  ...(given.length === 0
    ? []
    : ([
        { kind: 'gap', mm: 1.5 },
        {
          kind: 'table',
          columns: [
            { head: 'Đơn vị, cá nhân', share: 50 },
            { head: 'Giao', share: 22, align: 'center' },
            { head: 'Thời hạn', share: 22, align: 'center' },
          ],
          rows: given.map(({ to, role, dueOn }) => [to, role, dueOn]),
        },
      ] satisfies Block[])),
  words({
    text: on === '' ? by : `${on.charAt(0).toLocaleUpperCase('vi')}${on.slice(1)} – ${by}`,
    italic: true,
    align: 'right',
    before: 1,
  }),
];
