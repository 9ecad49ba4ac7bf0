import type { MockLink } from '@apollo/client/testing';
import { configure, screen, within, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import type { RegisterIncomingInput } from '@qlvb/contract/types';
import { renderApp } from '../../../../test/render.tsx';
import { formatDate, todayInVietnam } from '../../../shared/lib/format.ts';
import {
  IncomingDuplicatesDocument,
  IssuerSuggestionsDocument,
  RegisterIncomingDocument,
  type RegisterIncomingMutation,
} from '../components/register-letter.generated.ts';
import { Component as RegisterPage } from './register-page.tsx';

configure({ asyncUtilTimeout: 5_000 });

type Answer = RegisterIncomingMutation['registerIncoming'];

const earlier = {
  __typename: 'IncomingDocument' as const,
  id: '7',
  state: 'IN_HANDLING' as const,
  arrivalNumber: 41,
  arrivalYear: 2026,
  arrivedOn: '2026-03-02',
  document: {
    __typename: 'Document' as const,
    id: '70',
    symbol: '123/STC-NS',
    issuedOn: '2026-03-01',
    issuerName: 'Sở Tài chính',
    subject: 'V/v báo cáo giải ngân',
  },
};
const duplicate = {
  __typename: 'DuplicateFound' as const,
  candidates: [{ __typename: 'DuplicateCandidate' as const, kind: 'SAME_SYMBOL' as const, incoming: earlier }],
};
const registered = {
  __typename: 'RegisterIncomingSuccess' as const,
  incoming: {
    __typename: 'IncomingDocument' as const,
    id: '8',
    arrivalNumber: 1284,
    arrivalYear: 2026,
    arrivedOn: todayInVietnam(),
    agency: { __typename: 'Agency' as const, id: '1', shortName: 'UBND tỉnh' },
    document: {
      __typename: 'Document' as const,
      id: '80',
      symbol: '123/STC-NS',
      subject: 'V/v báo cáo giải ngân',
      issuerName: 'Sở Tài chính',
    },
  },
};
const param = { __typename: 'RefusalParam' as const };
const refused = {
  __typename: 'RuleRefused' as const,
  code: 'BOOK_CLOSED',
  params: [{ __typename: 'RefusalParam' as const, name: 'year', value: '2026' }],
};

/** The office's answers in turn, and what it was asked. */
async function registerPage(answers: readonly (Answer | Error)[], candidates: typeof duplicate.candidates = []) {
  const asked = vi.fn<(input: RegisterIncomingInput) => void>();
  const mocks: MockLink.MockedResponse[] = [
    {
      request: { query: IssuerSuggestionsDocument, variables: () => true },
      result: { data: { issuerSuggestions: [] } },
      maxUsageCount: Number.POSITIVE_INFINITY,
    },
    {
      request: { query: IncomingDuplicatesDocument, variables: () => true },
      result: { data: { incomingDuplicates: candidates } },
      maxUsageCount: Number.POSITIVE_INFINITY,
    },
    ...answers.map((answer): MockLink.MockedResponse => {
      const request = { query: RegisterIncomingDocument, variables: () => true };
      if (answer instanceof Error) return { request, error: answer };
      return {
        request,
        result: (variables) => {
          asked(variables['input']);
          return { data: { registerIncoming: answer } };
        },
      };
    }),
  ];
  await renderApp(<RegisterPage />, { mocks, route: '/incoming/new', viewer: { permissions: ['incoming.register'] } });
  await screen.findByRole('textbox', { name: /^Ngày văn bản/ });
  return { asked, user: userEvent.setup({ delay: null }) };
}

const field = (name: RegExp) => screen.getByRole('textbox', { name });

/** Pasting is one change: what is typed key by key is only what reacts to single keys. */
async function put(user: ReturnType<typeof userEvent.setup>, into: HTMLElement, text: string) {
  await user.click(into);
  await user.paste(text);
}

async function fillIn(user: ReturnType<typeof userEvent.setup>) {
  await user.type(field(/^Số$/), '123/STC-NS');
  await put(user, field(/^Ngày văn bản/), formatDate(todayInVietnam()));
  await put(user, screen.getByRole('combobox', { name: /Cơ quan ban hành/ }), 'Sở Tài chính');
  await put(user, field(/^Trích yếu/), 'V/v báo cáo giải ngân');
}

const send = () => screen.getByRole('button', { name: 'Đăng ký, lấy số đến' });

describe('registering a letter', { timeout: 20_000 }, () => {
  it('names what is missing before anything is sent', async () => {
    const { asked, user } = await registerPage([]);
    await user.click(send());
    expect(field(/^Trích yếu/)).toBeInvalid();
    // The issuer's field comes a moment after the page, with its problem.
    await waitFor(() => expect(screen.getAllByText('Cần nhập mục này.').length).toBeGreaterThanOrEqual(3));
    expect(asked).not.toHaveBeenCalled();
  });

  it('takes a symbol apart as it is typed, and shows the số đến', async () => {
    const { asked, user } = await registerPage([registered]);
    await fillIn(user);
    expect(field(/^Số$/)).toHaveValue('123');
    expect(field(/^Ký hiệu$/)).toHaveValue('STC-NS');
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(await screen.findByText('1.284')).toBeVisible();
    expect(asked).toHaveBeenCalledWith(
      expect.objectContaining({ number: '123', notation: 'STC-NS', typeCode: 'CV', acceptDuplicate: false }),
    );
    expect(screen.getByRole('link', { name: 'Mở văn bản' })).toHaveAttribute('href', '/incoming/8');
    const next = screen.getByRole('button', { name: 'Đăng ký tiếp' });
    expect(next).toHaveFocus();
    await user.click(next);
    expect(field(/^Trích yếu/)).toHaveValue('');
  });

  it('warns while typing when the letter looks registered', async () => {
    const { user } = await registerPage([], duplicate.candidates);
    await fillIn(user);
    expect(await screen.findByText('Có thể đã vào sổ')).toBeVisible();
    expect(screen.getByRole('link', { name: /V\/v báo cáo giải ngân/ })).toHaveAttribute('href', '/incoming/7');
  });

  it('explains a duplicate and goes on knowingly', async () => {
    const { asked, user } = await registerPage([duplicate, registered]);
    await fillIn(user);
    await user.click(send());
    const dialog = await screen.findByRole('dialog', { name: 'Văn bản này có thể đã vào sổ' });
    expect(within(dialog).getByText(/Số đến 41 ngày 02\/03\/2026/)).toBeVisible();
    await user.click(within(dialog).getByRole('button', { name: 'Vẫn đăng ký' }));
    expect(await screen.findByText('1.284')).toBeVisible();
    expect(asked.mock.calls.map(([input]) => input.acceptDuplicate)).toEqual([false, true]);
  });

  it('explains why a secret document is refused and what to do instead, and loses nothing typed', async () => {
    const secret = { ...refused, code: 'SECRET_REFUSED', params: [{ ...param, name: 'marking', value: 'SECRET' }] };
    const { asked, user } = await registerPage([secret]);
    await fillIn(user);
    await user.click(screen.getByRole('radio', { name: 'Tối mật' }));
    await user.click(send());
    const panel = await screen.findByRole('alert');
    expect(within(panel).getByText('Không đưa văn bản mật vào hệ thống nối mạng')).toBeVisible();
    expect(within(panel).getByText(/Luật Bảo vệ bí mật nhà nước 2018/)).toBeVisible();
    expect(within(panel).getByText(/sổ giấy riêng/)).toBeVisible();
    expect(asked).toHaveBeenCalledWith(expect.objectContaining({ secrecy: 'SECRET' }));
    expect(field(/^Số$/)).toHaveValue('123');
    expect(field(/^Trích yếu/)).toHaveValue('V/v báo cáo giải ngân');
  });

  it('asks when something looks like a marking, and goes on with the answer', async () => {
    const params = [
      { ...param, name: 'where', value: 'FILE' },
      { ...param, name: 'marking', value: 'CONFIDENTIAL' },
    ];
    const { asked, user } = await registerPage([{ ...refused, code: 'SECRECY_UNANSWERED', params }, registered]);
    await fillIn(user);
    await user.click(screen.getByRole('radio', { name: 'Lưu hành nội bộ' }));
    await user.click(send());
    const panel = await screen.findByRole('alert');
    expect(within(panel).getByText(/Trang đầu của tệp có dòng “MẬT”/)).toBeVisible();
    await user.click(within(panel).getByRole('button', { name: 'Không đóng dấu mật, tiếp tục' }));
    expect(await screen.findByText('1.284')).toBeVisible();
    expect(asked.mock.calls.map(([{ notSecret, circulation }]) => [notSecret, circulation])).toEqual([
      [false, 'INTERNAL'],
      [true, 'INTERNAL'],
    ]);
  });

  it.each([
    ['a refusal', refused, 'Sổ năm 2026 đã khóa. Dùng sổ của năm nay, hoặc mở lại sổ ở màn hình Sổ và số.'],
    ['a lost connection', new TypeError('Failed to fetch'), /Những gì đã nhập vẫn còn/],
  ])('keeps everything typed after %s', async (_, answer, sentence) => {
    const { user } = await registerPage([answer]);
    await fillIn(user);
    await user.click(send());
    expect(await screen.findByText(sentence)).toBeVisible();
    expect(field(/^Số$/)).toHaveValue('123');
    expect(field(/^Trích yếu/)).toHaveValue('V/v báo cáo giải ngân');
    expect(send()).toBeEnabled();
  });
});
