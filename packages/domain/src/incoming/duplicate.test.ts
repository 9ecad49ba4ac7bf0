import { describe, expect, it } from 'vitest';
import { duplicateKey, duplicateKinds } from './duplicate.ts';

const letter = {
  number: '05',
  notation: 'STC-NS',
  issuerName: 'Sở Tài chính',
  issuedOn: '2026-03-05',
  sha256: 'aa',
};

describe('duplicates', () => {
  it('are seen through spelling', () => {
    const other = { ...letter, number: '5', notation: 'stc ns', issuerName: 'SỞ  TÀI CHÍNH', sha256: 'bb' };
    expect(duplicateKey(letter)).toBe('2026|5/STCNS|so tai chinh');
    expect(duplicateKinds(other, letter)).toEqual(['SAME_SYMBOL']);
  });

  it('are seen by content, whatever was typed', () => {
    expect(duplicateKinds({ ...letter, number: '6' }, letter)).toEqual(['SAME_FILE']);
    expect(duplicateKinds(letter, letter)).toEqual(['SAME_FILE', 'SAME_SYMBOL']);
    expect(duplicateKinds({ ...letter, issuedOn: '' }, letter)).toEqual(['SAME_FILE']);
  });

  it('are not the next year, another issuer, or papers without number and file', () => {
    const other = { ...letter, sha256: null };
    expect(duplicateKinds({ ...other, issuedOn: '2027-03-05' }, letter)).toEqual([]);
    expect(duplicateKinds({ ...other, issuerName: 'Sở Y tế' }, letter)).toEqual([]);
    const unnumbered = { ...other, number: ' ' };
    expect(duplicateKinds(unnumbered, unnumbered)).toEqual([]);
  });
});
