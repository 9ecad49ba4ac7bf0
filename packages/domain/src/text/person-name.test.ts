import { describe, expect, it } from 'vitest';
import { compareByGivenName, givenName, sortNamesByGivenName } from './person-name.ts';

describe('names of people', () => {
  it('have the given name last', () => {
    expect(givenName('Nguyễn Thị Ánh')).toBe('Ánh');
    expect(givenName(' Danh  Tâm ')).toBe('Tâm');
    expect(givenName('Ánh')).toBe('Ánh');
    expect(givenName('')).toBe('');
  });

  it('sort by given name, then family name, then the middle, in Vietnamese order', () => {
    const people = [
      'Trần Văn Đông',
      'Nguyễn Văn Dũng',
      'Lê Thị Ân',
      'Phạm Văn Anh',
      'Lê Hữu An',
      'Lê Bá An',
      'Bùi Văn Ánh',
    ].map((fullName) => ({ fullName }));
    expect(sortNamesByGivenName(people, (person) => person.fullName)).toEqual(
      ['Lê Bá An', 'Lê Hữu An', 'Phạm Văn Anh', 'Bùi Văn Ánh', 'Lê Thị Ân', 'Nguyễn Văn Dũng', 'Trần Văn Đông'].map(
        (fullName) => ({ fullName }),
      ),
    );
  });

  it('compare equal when composed differently', () => {
    expect(compareByGivenName('Lê Thị Ánh', 'Lê Thị Ánh'.normalize('NFD'))).toBe(0);
  });
});
