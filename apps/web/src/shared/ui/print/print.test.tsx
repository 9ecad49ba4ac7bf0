import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { renderApp, somebody } from '../../../../test/render.tsx';
import { PrintableBooksDocument } from './books.generated.ts';
import { Print } from './print.tsx';

const asked: string[] = [];
let answer: (signal: AbortSignal | null | undefined) => Response = () => new Response('');

/** The server's side of `/forms/…`, whose own tests are in the API. */
beforeEach(() => {
  asked.length = 0;
  vi.stubGlobal('fetch', async (address: string, options?: RequestInit) => {
    asked.push(address);
    return answer(options?.signal);
  });
  URL.createObjectURL = () => 'blob:made';
  URL.revokeObjectURL = () => undefined;
});

const pdf = () =>
  new Response(new Uint8Array(2048), {
    headers: { 'content-type': 'application/pdf', 'content-disposition': "inline; filename*=UTF-8''S%E1%BB%95.pdf" },
  });
const refused = (status: number, body: object) => new Response(JSON.stringify(body), { status });

const books = {
  request: { query: PrintableBooksDocument, variables: () => true },
  result: {
    data: {
      printableBooks: [
        {
          __typename: 'PrintableBook' as const,
          direction: 'INCOMING' as const,
          series: 'ARRIVAL',
          name: null,
          year: 2026,
          lastNumber: 1234,
        },
        {
          __typename: 'PrintableBook' as const,
          direction: 'OUTGOING' as const,
          series: 'QD',
          name: 'Quyết định',
          year: 2026,
          lastNumber: 9,
        },
      ],
    },
  },
  maxUsageCount: Number.POSITIVE_INFINITY,
};
const clerk = { ...somebody, permissions: ['numbering.read'] };

describe('printing a book', { timeout: 20_000 }, () => {
  it('asks for what was chosen, says what came, and offers it to open', async () => {
    answer = pdf;
    await renderApp(<Print book="INCOMING" />, { mocks: [books], viewer: clerk });
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: 'In sổ' }));
    await user.click(await screen.findByText('Theo số'));
    await user.type(await screen.findByLabelText('Từ số'), '5');
    await user.type(screen.getByLabelText('Đến số'), '20');
    await screen.findByDisplayValue('Sổ văn bản đến (đến số 1.234)');
    await user.click(screen.getByRole('button', { name: 'Tạo tệp in' }));
    const open = await screen.findByRole('link', { name: 'Mở để in' });
    expect(open).toHaveFocus();
    expect(screen.getByText(/Lưu Sổ\.pdf/)).toBeVisible();
    const [path, query] = asked[0]?.split('?') ?? [];
    expect(path).toBe('/forms/incoming-register.pdf');
    expect(Object.fromEntries(new URLSearchParams(query))).toMatchObject({
      series: 'ARRIVAL',
      fromNumber: '5',
      toNumber: '20',
      paper: 'A4',
    });
  });

  it('shows what the server finds wrong at its field', async () => {
    answer = () =>
      refused(400, { code: 'BAD_USER_INPUT', problems: [{ path: 'volume', message: 'Quyển số dài quá.' }] });
    await renderApp(<Print book="INCOMING" />, { mocks: [books], viewer: clerk });
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: 'In sổ' }));
    await screen.findByDisplayValue('Sổ văn bản đến (đến số 1.234)');
    await user.click(screen.getByRole('button', { name: 'Tạo tệp in' }));
    expect((await screen.findAllByText('Quyển số dài quá.')).length).toBeGreaterThan(0);
    expect(screen.getByLabelText('Quyển số')).toHaveAttribute('aria-invalid', 'true');
  });

  it('is not offered to who never sees a whole book', async () => {
    await renderApp(<Print book="INCOMING" />, { mocks: [books], viewer: { permissions: ['incoming.handle'] } });
    await waitFor(() => expect(screen.queryByRole('button', { name: 'In sổ' })).toBeNull());
  });
});

describe('printing a slip', { timeout: 20_000 }, () => {
  it('says why a copy with dấu ĐẾN cannot be made', async () => {
    answer = () => refused(409, { code: 'NO_PDF', params: {} });
    await renderApp(<Print incoming="7" registered />, { viewer: clerk });
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: 'In có dấu ĐẾN' }));
    await user.click(await screen.findByRole('button', { name: 'Tạo tệp in' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('không có tệp PDF');
    expect(asked).toEqual(['/forms/arrival-stamp.pdf?id=7']);
  });

  it('can be stopped while it is made', async () => {
    let stopped = false;
    answer = (signal) => {
      signal?.addEventListener('abort', () => (stopped = true));
      return new Response(new ReadableStream({ start: (controller) => controller.enqueue(new Uint8Array(512)) }));
    };
    await renderApp(<Print outgoing="7" numbered />, { viewer: clerk });
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: 'In bì' }));
    await user.click(await screen.findByRole('button', { name: 'Tạo tệp in' }));
    await user.click(await screen.findByRole('button', { name: 'Dừng' }));
    expect(stopped).toBe(true);
    expect(screen.queryByText(/Đang tạo/)).toBeNull();
  });
});
