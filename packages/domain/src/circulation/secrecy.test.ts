import { describe, expect, it } from 'vitest';
import { judgeSecrecy, markingOfLines, markingOfSubject, SECRECY_MARKINGS } from './secrecy.ts';

describe('secrecy (BM-01)', () => {
  it.each(SECRECY_MARKINGS.filter((marking) => marking !== 'NONE'))(
    'refuses what is marked %s, whatever else is said',
    (marking) => {
      for (const notSecret of [false, true])
        expect(judgeSecrecy({ secrecy: marking, notSecret, subject: 'Về việc thường' })).toEqual({
          code: 'SECRET_REFUSED',
          params: { marking },
        });
    },
  );

  it('lets pass what bears no marking', () => {
    expect(
      judgeSecrecy({ subject: 'Về việc bảo mật thông tin', lines: ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'] }),
    ).toBeNull();
    expect(judgeSecrecy({ secrecy: 'NONE' })).toBeNull();
  });

  it('asks about what was found in the subject, then in the file, and takes the answer', () => {
    const found = { subject: 'MẬT - Về việc diễn tập', lines: ['TỐI MẬT'] };
    expect(judgeSecrecy(found)).toMatchObject({ params: { where: 'SUBJECT', marking: 'CONFIDENTIAL' } });
    expect(judgeSecrecy({ ...found, subject: 'Về việc diễn tập' })).toEqual({
      code: 'SECRECY_UNANSWERED',
      params: { where: 'FILE', marking: 'SECRET' },
    });
    expect(judgeSecrecy({ ...found, notSecret: true })).toBeNull();
  });

  it.each([
    ['MẬT', 'CONFIDENTIAL'],
    ['MẬT: về việc', 'CONFIDENTIAL'],
    ['[TỐI MẬT] Kế hoạch', 'SECRET'],
    ['  “TUYỆT MẬT” Phương án', 'TOP_SECRET'],
    ['(Mật) Về việc', 'CONFIDENTIAL'],
    ['Tối mật: Phương án'.normalize('NFD'), 'SECRET'],
    ['Mật độ dân cư', null],
    ['MẬT ĐỘ XÂY DỰNG', null],
    ['MẬT KHẨU của hệ thống', null],
    ['Mật ong rừng U Minh', null],
    ['Về việc bảo vệ bí mật nhà nước', null],
    ['', null],
  ])('reads the subject “%s”', (subject, marking) => expect(markingOfSubject(subject)).toBe(marking));

  it.each([
    [['UBND TỈNH', 'MẬT', 'Số: 1'], 'CONFIDENTIAL'],
    [['T Ố I  M Ậ T'], 'SECRET'],
    [['[TUYỆT MẬT]'], 'TOP_SECRET'],
    [['Công văn MẬT số 5', 'Mật', 'BÍ MẬT'], null],
    [[], null],
  ])('reads the lines %j', (lines, marking) => expect(markingOfLines(lines)).toBe(marking));
});
