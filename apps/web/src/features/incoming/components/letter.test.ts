import { describe, expect, it } from 'vitest';
import { changed, emptyLetter, isTouched, splitSymbol, toInput, typeOfNotation } from './letter.ts';

const letter = emptyLetter('2026-03-05');

describe('a symbol typed into the number', () => {
  it('falls into number and notation', () => {
    expect(splitSymbol('123/UBND-KTTH')).toEqual({ number: '123', notation: 'UBND-KTTH' });
    expect(splitSymbol('12a/')).toEqual({ number: '12a', notation: '' });
    expect(splitSymbol('28/2018/QĐ-TTg')).toEqual({ number: '28', notation: '2018/QĐ-TTg' });
    expect(splitSymbol('123')).toBeNull();
  });

  it('names its type, a công văn when it names none', () => {
    expect(typeOfNotation('QĐ-UBND')).toBe('QD');
    expect(typeOfNotation('qđ-ubnd')).toBe('QD');
    expect(typeOfNotation('2018/QĐ-TTg')).toBe('QD');
    expect(typeOfNotation('UBND-KTTH')).toBe('CV');
    expect(typeOfNotation('')).toBe('CV');
  });

  it('guesses no more once the clerk has chosen', () => {
    expect(changed(letter, { notation: 'BC-UBND' }).typeCode).toBe('BC');
    const chosen = changed(letter, { typeCode: 'TTR', typeChosen: true });
    expect(changed(chosen, { notation: 'BC-UBND' }).typeCode).toBe('TTR');
  });
});

describe('what is sent', () => {
  const full = { ...letter, issuedOn: '2026-03-02', issuerName: ' Sở Tài chính ', subject: 'V/v báo cáo ' };

  it('is trimmed, with the markings', () => {
    const input = toInput(full, false);
    expect(input).toMatchObject({ issuerName: 'Sở Tài chính', subject: 'V/v báo cáo', number: null, typeCode: 'CV' });
    expect(input).toMatchObject({ secrecy: 'NONE', circulation: 'NONE', notSecret: false });
    expect(toInput(full, true)?.acceptDuplicate).toBe(true);
  });

  it('is nothing without a date', () => {
    expect(toInput({ ...full, issuedOn: null }, false)).toBeNull();
  });
});

it('knows whether leaving would lose something', () => {
  expect(isTouched(letter)).toBe(false);
  expect(isTouched({ ...letter, subject: 'V/v' })).toBe(true);
  expect(isTouched({ ...letter, dueOn: '2026-03-09' })).toBe(true);
});
