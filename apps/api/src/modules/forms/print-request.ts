import { type Format, formatsOf } from '@qlvb/forms/form';
import { ENVELOPE_SIZES } from '@qlvb/forms/forms/envelope';
import { REGISTERS } from '@qlvb/forms/forms/registers';
import { isCivilDate } from '@qlvb/domain/civil-date';
import { z } from 'zod';

/** Forms of one document. */
export const SLIPS = ['handling-slip', 'arrival-stamp', 'envelope', 'consignment-note'] as const;
export type SlipName = (typeof SLIPS)[number];

const NAME = /^([a-z-]+)\.(pdf|docx|xlsx)$/;
const whole = (message: string, most = 9_999_999) =>
  z.coerce.number(message).int(message).min(1, message).max(most, message).optional();
const onDay = z.string().refine(isCivilDate, 'Ngày phải có dạng năm-tháng-ngày, ví dụ 2026-03-05.').optional();
const id = z.string({ error: 'Thiếu văn bản cần in.' }).regex(/^\d{1,20}$/, 'Văn bản không hợp lệ.');

const register = z
  .object({
    year: z.coerce
      .number('Thiếu năm của sổ.')
      .int('Năm không hợp lệ.')
      .min(1945, 'Năm không hợp lệ.')
      .max(2200, 'Năm không hợp lệ.'),
    series: z.string('Thiếu dãy số của sổ.').regex(/^[A-Za-z0-9_.:-]{1,60}$/, 'Dãy số không hợp lệ.'),
    fromNumber: whole('Số bắt đầu phải là số nguyên từ 1.'),
    toNumber: whole('Số kết thúc phải là số nguyên từ 1.'),
    fromDay: onDay,
    toDay: onDay,
    paper: z.enum(['A4', 'A3'], 'Khổ giấy là A4 hoặc A3.').default('A4'),
    orientation: z.enum(['portrait', 'landscape'], 'Chiều giấy là dọc hoặc ngang.').optional(),
    volume: z.string().trim().max(20, 'Quyển số dài không quá 20 ký tự.').default('01'),
    firstPage: whole('Trang bắt đầu phải là số nguyên từ 1.', 99_999),
  })
  .refine(({ fromNumber, toNumber }) => fromNumber === undefined || toNumber === undefined || fromNumber <= toNumber, {
    path: ['toNumber'],
    message: 'Số kết thúc phải từ số bắt đầu trở lên.',
  })
  .refine(({ fromDay, toDay }) => fromDay === undefined || toDay === undefined || fromDay <= toDay, {
    path: ['toDay'],
    message: 'Ngày kết thúc phải từ ngày bắt đầu trở đi.',
  });

const slip = z.object({
  id,
  size: z.enum(ENVELOPE_SIZES, 'Bì có cỡ DL, C5 hoặc C4.').default('DL'),
  file: z
    .string()
    .regex(/^\d{1,20}$/, 'Tệp không hợp lệ.')
    .optional(),
  recipients: z
    .string()
    .regex(/^\d{1,20}(,\d{1,20}){0,999}$/, 'Nơi nhận không hợp lệ.')
    .transform((text) => text.split(','))
    .optional(),
});

export type RegisterOptions = z.infer<typeof register>;
export type SlipOptions = z.infer<typeof slip>;
type RegisterName = (typeof REGISTERS)[number];

export type PrintRequest =
  | {
      readonly kind: 'register';
      readonly form: RegisterName;
      readonly format: Format;
      readonly options: RegisterOptions;
    }
  | { readonly kind: 'slip'; readonly form: SlipName; readonly format: Format; readonly options: SlipOptions };

export type PrintProblem = { readonly path: string; readonly message: string };
export type ReadRequest =
  | { readonly request: PrintRequest }
  | { readonly problems: readonly PrintProblem[] }
  /** No such form, or not in this format. */
  | null;

/** What is asked for by `/forms/<form>.<format>?…`. */
export function readRequest(file: string, query: unknown): ReadRequest {
  const [, name = '', format = ''] = NAME.exec(file) ?? [];
  const form = REGISTERS.find((each) => each === name);
  const kind = form === undefined ? 'sheets' : 'register';
  const known = formatsOf(kind).find((each) => each === format);
  if (known === undefined) return null;
  if (form !== undefined)
    return read(register.safeParse(query), (options) => ({ kind: 'register', form, format: known, options }));
  const other = SLIPS.find((each) => each === name);
  // Dấu ĐẾN stands on the paper itself.
  if (other === undefined || (other === 'arrival-stamp' && known !== 'pdf')) return null;
  return read(slip.safeParse(query), (options) => ({ kind: 'slip', form: other, format: known, options }));
}

function read<T>(parsed: z.ZodSafeParseResult<T>, request: (options: T) => PrintRequest): ReadRequest {
  if (parsed.success) return { request: request(parsed.data) };
  return { problems: parsed.error.issues.map(({ path, message }) => ({ path: path.join('.'), message })) };
}
