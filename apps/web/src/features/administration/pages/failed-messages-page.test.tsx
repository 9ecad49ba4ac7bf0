import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { renderApp } from '../../../../test/render.tsx';
import { FailedMessagesDocument, RetryMessageDocument } from './failed-messages-page.generated.ts';
import { Component } from './failed-messages-page.tsx';

const message = {
  __typename: 'FailedMessage' as const,
  id: '41',
  topic: 'exchange.deliver',
  agency: { __typename: 'Agency' as const, id: '5', shortName: 'Sở Tài chính' },
  createdAt: '2026-11-20T02:00:00.000Z',
  failedAt: '2026-11-20T05:00:00.000Z',
  attempts: 12,
  failure: 'DATABASE_BUSY' as const,
  detail: 'Lock wait timeout exceeded',
};

const page = (nodes: readonly (typeof message)[]) => ({
  data: {
    failedMessages: {
      __typename: 'FailedMessageConnection' as const,
      edges: nodes.map((node) => ({ __typename: 'FailedMessageEdge' as const, cursor: node.id, node })),
      pageInfo: { __typename: 'PageInfo' as const, endCursor: null, hasNextPage: false },
    },
  },
});

const viewer = { permissions: ['exchange.repair'] };

it('tells why in plain words, and tries a message again', async () => {
  const asked = vi.fn<(input: unknown) => void>();
  const list = { query: FailedMessagesDocument, variables: { first: 50 } };
  const mocks = [
    { request: list, result: page([message]) },
    {
      request: { query: RetryMessageDocument, variables: () => true },
      result: (variables: Record<string, unknown>) => {
        asked(variables['input']);
        return { data: { retryMessage: { __typename: 'RetryMessageSuccess' as const, again: true } } };
      },
    },
    { request: { query: FailedMessagesDocument, variables: () => true }, result: page([]) },
  ];
  await renderApp(<Component />, { mocks, viewer });
  expect(await screen.findByText('Chuyển văn bản đến nơi nhận · Sở Tài chính')).toBeVisible();
  expect(screen.getByText(/Cơ sở dữ liệu bận hoặc mất kết nối/)).toBeVisible();
  expect(screen.getByText(/sau 12 lần thử/)).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: /^Gửi lại: Chuyển văn bản/ }));
  expect(await screen.findByText('Đã đưa tin trở lại hàng chờ gửi.')).toBeVisible();
  expect(asked).toHaveBeenCalledWith({ messageId: '41' });
  expect(await screen.findByText('Không có tin nào bị lỗi')).toBeVisible();
});

it('is no page for others', async () => {
  await renderApp(<Component />, { viewer: { permissions: ['incoming.handle'] } });
  expect(await screen.findByText(/quản trị cấp tỉnh xem tin của cả tỉnh/)).toBeVisible();
});
