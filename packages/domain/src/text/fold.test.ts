import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText, searchTokens, syllables, unifyTonePlacement } from './fold.ts';

describe('folding', () => {
  it.each([
    ['Ủy ban nhân dân tỉnh Kiên Giang', 'uy ban nhan dan tinh kien giang'],
    ['Quyết định  về việc  ĐẦU TƯ', 'quyet dinh ve viec dau tu'],
    ['hòa', 'hoa'],
    ['hoà', 'hoa'],
    ['Đường Nguyễn Trung Trực', 'duong nguyen trung truc'],
    ['123/QĐ-UBND', '123/qd-ubnd'],
    ['  ', ''],
  ])('%s → %s', (text, folded) => {
    expect(foldText(text)).toBe(folded);
    expect(foldText(text.normalize('NFD'))).toBe(folded);
  });

  it('takes i and y as one where both are written', () => {
    expect(foldText('Quý III, kỳ họp, lý lịch', { iy: true })).toBe('qui iii, ki hop, li lich');
    expect(foldText('Quí III, kì họp, lí lịch', { iy: true })).toBe('qui iii, ki hop, li lich');
    expect(foldText('Thúy, tuyến, ý kiến', { iy: true })).toBe('thuy, tuyen, y kien');
  });

  it('changes nothing the second time, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(foldText(foldText(text))).toBe(foldText(text));
      }),
    );
  });
});

describe('search', () => {
  it('splits into folded syllables', () => {
    expect(syllables('Về việc: đầu tư (kỳ 2) – “Hà Tiên”')).toEqual([
      've',
      'viec',
      'dau',
      'tu',
      'ki',
      '2',
      'ha',
      'tien',
    ]);
    expect(syllables(' – ')).toEqual([]);
  });

  it('makes tokens of one agency, with pairs of neighbours', () => {
    expect(searchTokens('Đầu tư xây', '5')).toEqual(['5_dau', '5_tu', '5_xay', '5_dau_tu', '5_tu_xay']);
    expect(searchTokens('', '5')).toEqual([]);
  });
});

describe('tone placement', () => {
  it.each([
    ['Hòa Bình', 'Hoà Bình'],
    ['ỦY BAN', 'UỶ BAN'],
    ['khỏe, thúy', 'khoẻ, thuý'],
    ['toàn, của, hoài', 'toàn, của, hoài'],
    ['hoà', 'hoà'],
  ])('%s → %s', (text, unified) => {
    expect(unifyTonePlacement(text)).toBe(unified);
  });
});
