import { describe, expect, it } from 'vitest';
import { COPY_TYPE_CODES, DOCUMENT_TYPE_CODES, documentType, isCopy } from '../document-types.ts';
import { decide } from '../lifecycle.ts';
import { seriesForType, seriesOn } from '../numbering/series-of-agency.ts';
import { type OutgoingFacts, outgoingLifecycle } from '../outgoing/lifecycle.ts';
import { copyForbidden, copyForms, type CopySource, copySubject } from './forms.ts';
import { readPages } from './pages.ts';
import { validateCopy } from './validate.ts';

const letter: CopySource = {
  typeCode: 'CV',
  circulation: 'NONE',
  ownIssue: false,
  held: true,
  recalled: false,
  hasPdf: true,
};

describe('which copy is made from what (NĐ 30/2020 đ.25)', () => {
  it('makes sao y and trích sao from originals of every kind, and sao lục from a sao y alone', () => {
    for (const typeCode of DOCUMENT_TYPE_CODES)
      expect(copyForms({ ...letter, typeCode }).map(({ code }) => code)).toEqual([null, 'COPY_FROM_SAO_Y_ONLY', null]);
    const from = (typeCode: CopySource['typeCode']) => copyForms({ ...letter, typeCode }).map(({ code }) => code);
    expect(from('SY')).toEqual(['COPY_FROM_ORIGINAL_ONLY', null, 'COPY_FROM_ORIGINAL_ONLY']);
    for (const copy of ['SL', 'TRS'] as const)
      expect(from(copy)).toEqual(['COPY_FROM_ORIGINAL_ONLY', 'COPY_FROM_SAO_Y_ONLY', 'COPY_FROM_ORIGINAL_ONLY']);
  });

  it('copies what the agency holds and what stands, and has a PDF', () => {
    expect(copyForbidden('SY', { ...letter, held: false })).toBe('COPY_SOURCE_NOT_HELD');
    expect(copyForbidden('SY', { ...letter, recalled: true })).toBe('COPY_SOURCE_RECALLED');
    expect(copyForbidden('SY', { ...letter, hasPdf: false })).toBe('COPY_SOURCE_WITHOUT_PDF');
  });

  it('copies what is to be given back for its issuer only', () => {
    const lent: CopySource = { ...letter, circulation: 'RETURN_AFTER_READING' };
    expect(copyForbidden('SY', lent)).toBe('NOT_TO_BE_COPIED');
    expect(copyForbidden('SY', { ...lent, ownIssue: true })).toBeNull();
    expect(copyForbidden('SY', { ...letter, circulation: 'INTERNAL' })).toBeNull();
  });

  it('says in the trích yếu of the copy what it is a copy of, and keeps within its length', () => {
    const source = { typeCode: 'QD', symbol: '05/QĐ-UBND', issuedOn: '2026-03-06', issuerName: 'UBND tỉnh' } as const;
    expect(copySubject('SL', { ...source, subject: 'Về việc giao dự toán' })).toBe(
      'Sao lục Quyết định số 05/QĐ-UBND ngày 06/03/2026 của UBND tỉnh: Về việc giao dự toán',
    );
    expect(copySubject('TRS', { ...source, symbol: '', subject: 'x' })).toMatch(/^Trích sao Quyết định ngày 06/);
    expect(Array.from(copySubject('SY', { ...source, subject: 'ệ'.repeat(1000) }))).toHaveLength(1000);
  });
});

describe('the form of a copy to be made', () => {
  const input = { documentId: '1', typeCode: 'SY', signerPositionId: '2', paperCopies: 1 } as const;
  const faults = (over: Parameters<typeof validateCopy>[0]) =>
    validateCopy({ ...input, ...over }).map(({ path, code }) => `${path} ${code}`);

  it('goes to somebody, and an extract says which part on which pages', () => {
    expect(faults({})).toEqual([]);
    expect(faults({ paperCopies: 0 })).toEqual(['recipientAgencyIds REQUIRED']);
    expect(faults({ paperCopies: 0, unitIds: ['3'] })).toEqual([]);
    expect(faults({ typeCode: 'TRS' })).toEqual(['pages REQUIRED', 'part REQUIRED']);
    expect(faults({ typeCode: 'TRS', pages: '1-3, 5', part: 'Điều 3' })).toEqual([]);
    expect(faults({ typeCode: 'CV' })).toEqual(['typeCode UNKNOWN_VALUE']);
    expect(faults({ paperCopies: -1, signerPositionId: '' })).toEqual([
      'paperCopies OUT_OF_RANGE',
      'signerPositionId REQUIRED',
    ]);
    expect(faults({ unitIds: ['3', '3'] })).toEqual(['unitIds.1 TARGET_TWICE']);
  });

  it('reads pages as people write them, in order and none twice', () => {
    expect(readPages('5, 1 - 3;2')).toEqual([1, 2, 3, 5]);
    for (const wrong of ['', 'a', '3-1', '1,,2', '1-2-3', '-1'])
      expect(readPages(wrong)).toMatchObject({ path: 'pages', code: 'INVALID_FORMAT' });
    for (const outside of ['0', '1-9', '5']) expect(readPages(outside, 4)).toMatchObject({ code: 'OUT_OF_RANGE' });
  });
});

describe('a copy among the outgoing documents', () => {
  it('has abbreviations of Phụ lục III and one series for the three forms', () => {
    expect(COPY_TYPE_CODES.map((code) => documentType(code).abbreviation)).toEqual(['SY', 'SL', 'TrS']);
    expect(DOCUMENT_TYPE_CODES.some(isCopy)).toBe(false);
    const series = seriesOn([], '2026-11-23');
    for (const code of COPY_TYPE_CODES) expect(seriesForType(series, code).map(({ key }) => key)).toEqual(['COPY']);
    expect(seriesForType(series, 'CV').map(({ key }) => key)).toEqual(['CV']);
    const laid = { ...series.find(({ key }) => key === 'COPY'), key: 'SAO', validFrom: '2026-01-01', validTo: null };
    const own = seriesOn([laid as Parameters<typeof seriesOn>[0][number]], '2026-11-23');
    expect(seriesForType(own, 'SY').map(({ key }) => key)).toEqual(['SAO']);
  });

  it('is neither edited nor sent through the checks again, but taken back and given up by who made it', () => {
    const facts: OutgoingFacts = {
      isCopy: true,
      isOfAgency: true,
      isDrafter: true,
      isHeadOfDraftingUnit: false,
      isSigner: false,
      authorised: true,
      authorityLost: false,
      hasFile: true,
      hasSigner: true,
      hasRecipients: true,
      contentChecked: true,
      formChecked: true,
      signed: false,
      numberAllocated: false,
      sealed: false,
    };
    const clerk = { positionId: '1', agencyId: '1', unitId: '1', roles: ['REGISTRY_CLERK', 'SPECIALIST'] } as const;
    for (const action of ['SAVE_DRAFT', 'SUBMIT'] as const)
      expect(decide(outgoingLifecycle, action, 'DRAFT', facts, clerk)).toMatchObject({ code: 'COPY_NOT_EDITED' });
    const clerkOnly = { ...clerk, roles: ['REGISTRY_CLERK'] as const };
    expect(decide(outgoingLifecycle, 'WITHDRAW', 'APPROVAL', facts, clerkOnly)).toMatchObject({ ok: true });
    expect(decide(outgoingLifecycle, 'CANCEL', 'DRAFT', facts, clerkOnly)).toMatchObject({ ok: true });
    expect(decide(outgoingLifecycle, 'WITHDRAW', 'APPROVAL', { ...facts, isCopy: false }, clerkOnly)).toMatchObject({
      code: 'SIGNER_HAS_AUTHORITY',
    });
  });
});
