import { beforeAll, describe, expect, it } from 'vitest';
import { startSentences } from '../../../test/render.tsx';
import { auditSentence } from './audit-sentence.ts';

const entry = (action: string, details: Record<string, string>) => ({
  action,
  details: Object.entries(details).map(([name, value]) => ({ name, value })),
});

describe('auditSentence', () => {
  beforeAll(async () => await startSentences());

  it('adds what is on record and quotes what was said', () => {
    const direct = entry('incoming.direct', {
      lead: 'Phòng Ngân sách',
      coop: 'Văn phòng',
      dueOn: '2026-11-27',
      instruction: 'Nghiên cứu, tham mưu.',
    });
    expect(auditSentence(direct)).toEqual({
      sentence: 'bút phê, giao Phòng Ngân sách chủ trì; phối hợp: Văn phòng; hạn 27/11/2026',
      said: 'Nghiên cứu, tham mưu.',
    });
  });

  it('says that a warning about a duplicate was seen', () => {
    const register = entry('incoming.register', { symbol: '12/BTC', arrivalNumber: '3', duplicateKinds: 'SAME_FILE' });
    expect(auditSentence(register).sentence).toBe('vào sổ 12/BTC, số đến 3; dù đã thấy cảnh báo: Trùng nội dung tệp');
  });

  it('speaks a computed result in words and does not quote it', () => {
    expect(auditSentence(entry('directive.confirm', { result: 'DONE_ON_TIME' }))).toEqual({
      sentence: 'xác nhận kết quả: Hoàn thành đúng hạn',
      said: null,
    });
  });
});
