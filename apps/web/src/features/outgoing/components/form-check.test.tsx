import { FORM_RULES } from '@qlvb/formcheck/rules';
import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderApp } from '../../../../test/render.tsx';
import en from '../../../locales/en/form-check.ts';
import vi from '../../../locales/vi/form-check.ts';
import { FindingList } from './finding-list.tsx';

const read = (sentences: object, path: string): unknown =>
  path.split('.').reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], sentences);

describe('the sentences of the form check', () => {
  it.each([['vi', vi] as const, ['en', en] as const])('%s has one for every rule', (_, sentences) => {
    const missing = FORM_RULES.filter(({ code, part, ask }) =>
      ask === null
        ? typeof read(sentences, `rule.${code}`) !== 'string'
        : typeof read(sentences, `ask.${ask}`) !== 'string' || typeof read(sentences, `part.${part}`) !== 'string',
    );
    expect(missing.map(({ code }) => code)).toEqual([]);
  });
});

describe('a list of findings', () => {
  const finding = {
    rule: 'page.left',
    must: true,
    article: 'Phụ lục I, Phần I, Mục I, khoản 3',
    page: null,
    quote: null,
    places: 1,
    found: '20 mm',
    asked: '30–35 mm',
    mendable: true,
  };

  it('says what, where, what is asked and by which article', async () => {
    const body = { ...finding, rule: 'body.size', page: 2, places: 3, quote: 'Căn cứ', found: '12', mendable: false };
    await renderApp(<FindingList label="Phải sửa" findings={[finding, body]} />);
    const [first, second] = within(screen.getByRole('list', { name: 'Phải sửa' })).getAllByRole('listitem');
    expect(first?.textContent).toContain('Lề trái sai');
    expect(first?.textContent).toContain('Tìm thấy: 20 mm · Yêu cầu: 30–35 mm');
    expect(first?.textContent).toContain('Phụ lục I, Phần I, Mục I, khoản 3, Nghị định 30/2020 · Sửa được tự động');
    expect(second?.textContent).toContain('Nội dung văn bản: sai cỡ chữ');
    expect(second?.textContent).toContain('Trang 2 · 3 chỗ · “Căn cứ”');
  });

  it('shows a rule that is no more by its code', async () => {
    await renderApp(<FindingList label="Phải sửa" findings={[{ ...finding, rule: 'page.former' }]} />);
    expect(screen.getByText('page.former')).toBeTruthy();
  });
});
