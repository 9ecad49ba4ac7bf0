import { describe, expect, it } from 'vitest';
import {
  commonPasswords,
  isCommonPassword,
  normalisedPassword,
  PASSWORD_LENGTH,
  validatePassword,
} from './password.ts';

const owner = {
  username: 'vanthu.stc',
  fullName: 'Đỗ Thị Én',
  agencies: ['Sở Tài chính', 'Sở Tài chính tỉnh Kiên Giang'],
};
const codesOf = (password: string, minLength: number = PASSWORD_LENGTH.min) =>
  validatePassword('newPassword', password, { minLength, owner }).map(({ code }) => code);

describe('a new password', () => {
  it.each([
    'con trâu đi trước cái cày',
    'bốn mùa xuân hạ thu đông',
    '  trăng lên đỉnh núi  ',
    'mưa 🌧 rơi trên mái lá dừa',
    'toàn chữ thường cũng được',
  ])('may be any sentence: %s', (password) => expect(codesOf(password)).toEqual([]));

  it('is counted in characters as people see them, whichever way they were typed', () => {
    const typed = 'đường về nhà ấy';
    expect(codesOf(typed.normalize('NFC'))).toEqual([]);
    expect(codesOf(typed.normalize('NFD'))).toEqual([]);
    expect(normalisedPassword(typed.normalize('NFD'))).toBe(typed.normalize('NFC'));
    expect(codesOf('đường về nhà'.normalize('NFD'))).toEqual(['TOO_SHORT']);
  });

  it('has a length the installation sets, and at most 128', () => {
    expect(codesOf('trời xanh', 8)).toEqual([]);
    expect(codesOf('')).toEqual(['REQUIRED']);
    expect(codesOf(`${'một hai ba bốn '.repeat(8)}năm sáu`)).toEqual([]);
    expect(codesOf('gió thổi mây bay '.repeat(8))).toEqual(['TOO_LONG']);
  });

  it.each([
    ['trưa nay VanThu.STC ăn cơm', 'vanthu.stc'],
    ['em là đỗ thị én hay cười', 'Đỗ Thị Én'],
    ['so-tai-chinh mua xuan', 'Sở Tài chính'],
    ['cai qlvb nay cham qua', 'qlvb'],
    ['Quản Lý Văn Bản số một', 'quản lý văn bản'],
  ])('contains no name: %s', (password, word) => {
    const [first] = validatePassword('p', password, { minLength: 15, owner });
    expect(first).toEqual({ path: 'p', code: 'PASSWORD_HAS_NAME', params: { word } });
  });

  it.each([
    'aaaaaaaaaaaaaaaaaa',
    '123456789012345',
    'abcdefghijklmnopq',
    'qwertyuiopasdfghjkl',
    'xanhla xanhla xanhla ',
  ])('is no pattern: %s', (password) => expect(codesOf(password)).toEqual(['PASSWORD_TOO_EASY']));
});

describe('a common password', () => {
  const common = commonPasswords(['password', 'dragon', 'football', 'baseball', 'trustno1', 'abc']);

  it.each([
    'Password',
    'mật khẩu',
    'Dragon1234567890',
    '2026matkhau2026!!',
    'football-baseball',
    'Anh Yêu Em 19051990',
  ])('is recognised in its disguises: %s', (password) => expect(isCommonPassword(password, common)).toBe(true));

  it.each(['con trâu đi trước cái cày', 'football và bóng rổ', 'abc dep trai nhat lang'])(
    'is not any password with such a word in it: %s',
    (password) => expect(isCommonPassword(password, common)).toBe(false),
  );
});
