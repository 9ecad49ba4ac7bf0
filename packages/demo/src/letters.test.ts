import { isWorkingDay } from '@qlvb/domain/calendar/working-days';
import { daysBetween } from '@qlvb/domain/civil-date';
import { parseSymbol } from '@qlvb/domain/numbering/symbol';
import { describe, expect, it } from 'vitest';
import { letter, letters } from './letters.ts';
import { agency, AGENCY, province } from './province.ts';

const today = '2026-11-22';

describe('letters', () => {
  const many = letters(300, { today, withinDays: 300 });

  it('are the same every time', () => {
    expect(letters(300, { today, withinDays: 300 })).toEqual(many);
  });

  it('have at least 60 different subjects', () => {
    expect(new Set(letters(79, { today }).map((each) => each.subject)).size).toBeGreaterThanOrEqual(60);
    for (const each of many) {
      expect(each.subject).not.toMatch(/[{}]/u);
      expect(each.subject).toBe(each.subject.normalize('NFC'));
    }
  });

  it('come oldest first, on working days before today, within the days asked for', () => {
    many.reduce((previous, each) => {
      expect(each.issuedOn >= previous).toBe(true);
      return each.issuedOn;
    }, '');
    for (const each of many) {
      expect(isWorkingDay(each.issuedOn)).toBe(true);
      expect(each.issuedOn < today).toBe(true);
      // A holiday at the edge (Tết is the longest) may push a letter back.
      expect(daysBetween(each.issuedOn, today)).toBeLessThanOrEqual(300 + 12);
    }
  });

  it('carry symbols that are unique per issuer and year, rise with the date and can be read back', () => {
    const symbols = many.map((each) => `${each.issuerCode} ${each.issuedOn.slice(0, 4)} ${each.symbol}`);
    expect(new Set(symbols).size).toBe(symbols.length);
    for (const each of many) expect(parseSymbol(each.symbol)).toMatchObject({ notation: each.notation });
    const ofOneSeries = many.filter((each) => each.issuerCode === AGENCY.STC && each.typeCode === 'CV');
    const numbers = ofOneSeries.filter((each) => each.issuedOn >= '2026').map((each) => each.number);
    expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
  });

  it('are written by a unit of the issuer to other agencies, and ask for answers after their date', () => {
    for (const each of many) {
      const issuer = agency(each.issuerCode);
      if (issuer.onPlatform) expect(issuer.units.map((unit) => unit.abbreviation)).toContain(each.unitAbbreviation);
      expect(each.recipientCodes).not.toContain(each.issuerCode);
      for (const code of each.recipientCodes) expect(agency(code).onPlatform).toBe(true);
      if (each.dueOn !== null) expect(each.dueOn > each.issuedOn).toBe(true);
    }
  });

  it.each(province.agencies.filter((each) => each.onPlatform).map((each) => [each.shortName, each.code] as const))(
    'can be had to and from %s',
    (_, code) => {
      expect(letters(12, { today, to: code }).every((each) => each.recipientCodes.includes(code))).toBe(true);
      expect(letters(12, { today, from: code }).every((each) => each.issuerCode === code)).toBe(true);
    },
  );

  it('are refused when no agency writes so', () => {
    expect(() => letters(1, { today, from: AGENCY.HON_NGHE, to: AGENCY.BTC })).toThrow();
  });
});

describe('letter', () => {
  it('is from the ministry to UBND tỉnh unless the test says otherwise', () => {
    expect(letter()).toMatchObject({ issuerCode: AGENCY.BTC, recipientCodes: [AGENCY.UBND] });
    expect(letter({ number: 5, notation: 'STC-NS' }).symbol).toBe('05/STC-NS');
  });
});
