import { describe, expect, it } from 'vitest';
import { parsePasted } from './paste.ts';
import { validateIncoming } from './validate.ts';

describe('rows from a spreadsheet', () => {
  it('are read by their heads, in whatever order', () => {
    const text =
      'Trích yếu\tSố, ký hiệu\tNgày văn bản\tCơ quan ban hành\r\n"V/v báo cáo\n""khẩn"""\t12/QĐ-UBND\t05/03/2026\tUBND tỉnh\r\n';
    expect(parsePasted(text)).toMatchObject([
      {
        line: 2,
        form: {
          number: '12',
          notation: 'QĐ-UBND',
          typeCode: 'QD',
          issuedOn: '2026-03-05',
          issuerName: 'UBND tỉnh',
          subject: 'V/v báo cáo "khẩn"',
        },
      },
    ]);
  });

  it('are read in the order of the register without heads; empty lines are none', () => {
    const text =
      '7/STC-NS\t5.3.2026\tSở Tài chính\tTờ trình\tV/v vốn\t6/3/2026\t4\n\n8/STC\t6/3/2026\tSở Tài chính\t\tV/v lương';
    const rows = parsePasted(text);
    expect(rows.map(({ line, form }) => [line, form.number, form.typeCode, form.pageCount])).toEqual([
      [1, '7', 'TTR', 4],
      [3, '8', 'CV', null],
    ]);
  });

  it('leave what is no date to be named by the check', () => {
    const [row] = parsePasted('7/STC\tmai\tSở Tài chính\tCV\tV/v lương\t\tba');
    const found = validateIncoming(row?.form ?? {}, { today: '2026-03-06' });
    expect(found.map(({ path, code }) => `${path} ${code}`)).toEqual([
      'issuedOn INVALID_DATE',
      'pageCount OUT_OF_RANGE',
    ]);
  });
});
