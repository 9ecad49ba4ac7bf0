import { describe, expect, it } from 'vitest';
import { bestMatch, narrow, type TreeOption } from './tree-options.ts';

const tree: readonly TreeOption[] = [
  { id: 'lead', label: 'Lãnh đạo', selectable: false },
  { id: 'a', label: 'Lê Văn Đức', hint: 'Giám đốc', depth: 1 },
  { id: 'ns', label: 'Phòng Ngân sách', keywords: 'NS' },
  { id: 'b', label: 'Trần Thị Ngọc', hint: 'Trưởng phòng', depth: 1 },
  { id: 'vp', label: 'Văn phòng', keywords: 'VP' },
];
const ids = (text: string) => narrow(tree, text).map(({ id }) => id);

describe('narrow', () => {
  it('finds without diacritics and keeps the heading of the branch', () => {
    expect(ids('duc')).toEqual(['lead', 'a']);
    expect(ids('giam doc')).toEqual(['lead', 'a']);
  });

  it('brings the whole branch of a unit that matches, by abbreviation too', () => {
    expect(ids('ngan sach')).toEqual(['ns', 'b']);
    expect(ids('VP')).toEqual(['vp']);
  });

  it('shows everything for nothing and nothing for nonsense', () => {
    expect(ids('  ')).toHaveLength(tree.length);
    expect(ids('zzz')).toEqual([]);
  });
});

describe('bestMatch', () => {
  const best = (text: string) => {
    const shown = narrow(tree, text);
    return shown.filter(({ selectable }) => selectable !== false)[bestMatch(shown, text)]?.id;
  };

  it('is what was meant, not the heading it stands under', () => {
    expect(best('ngoc')).toBe('b');
    expect(best('ngan sach')).toBe('ns');
    expect(best('duc')).toBe('a');
  });
});
