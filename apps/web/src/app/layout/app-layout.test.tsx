import { ApolloProvider } from '@apollo/client/react';
import { Button, TextInput } from '@mantine/core';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { beforeEach, expect, it, vi } from 'vitest';
import { somebody, startSentences } from '../../../test/render.tsx';
import { RetryMessageDocument } from '../../features/administration/pages/failed-messages-page.generated.ts';
import { useAct } from '../../shared/api/use-act.ts';
import { createClient } from '../apollo.ts';
import { AppLayout } from './app-layout.tsx';

const position = (id: string, title: string) => ({
  ...somebody.actingAs,
  __typename: 'Position',
  id,
  title,
});
const first = position('11', 'Chuyên viên');
const second = position('12', 'Trưởng phòng');
const viewerAs = (actingAs: typeof first) => ({
  ...somebody,
  __typename: 'Viewer',
  actingAs,
  positions: [first, second],
});

/** A server with sessions: everything but signing in needs one. */
const server = {
  signedIn: true,
  actingAs: second,
  acts: 0,
  password: 'đúng',
  oneTime: false,
  stream: new EventTarget(),
};

function answer(operation: string, variables: Record<string, Record<string, string>>): unknown {
  const figures = { openInTerm: 0, openOverdue: 0 };
  switch (operation) {
    case 'SignIn':
      if (variables['input']?.['password'] !== server.password)
        return { signIn: { __typename: 'RuleRefused', code: 'WRONG_CREDENTIALS', params: [] } };
      Object.assign(server, { signedIn: true, actingAs: first });
      return { signIn: { __typename: 'SignInSuccess', viewer: viewerAs(first) } };
    case 'Viewer':
      return { viewer: server.signedIn ? { ...viewerAs(server.actingAs), mustChangePassword: server.oneTime } : null };
    case 'ActAs':
      server.actingAs = second;
      return { actAs: { __typename: 'SignInSuccess', viewer: viewerAs(second) } };
    case 'RetryMessage':
      server.acts += 1;
      return { retryMessage: { __typename: 'RetryMessageSuccess', again: true } };
    case 'LatestWork':
      return {
        worklist: { __typename: 'Worklist', items: [], total: 0 },
        reminders: { __typename: 'ReminderConnection', edges: [] },
      };
    default:
      return {
        worklist: { __typename: 'Worklist', total: 0 },
        incomingCounts: { awaitingReceipt: 0, awaitingDirection: 0, inHandling: 0, overdue: 0 },
        outgoingCounts: { draft: 0, inCheck: 0, approval: 0, toIssue: 0 },
        directiveBoard: { total: figures },
      };
  }
}

beforeEach(async () => {
  await startSentences();
  Object.assign(server, { signedIn: true, actingAs: second, acts: 0, oneTime: false });
  vi.stubGlobal(
    'EventSource',
    class extends EventTarget {
      constructor() {
        super();
        server.stream = this;
      }

      close(): void {}
    },
  );
  vi.stubGlobal('fetch', async (_: string, { body }: { body: string }) => {
    const { operationName, variables } = JSON.parse(body);
    const open = server.signedIn || operationName === 'SignIn' || operationName === 'Viewer';
    const errors = [{ message: '', extensions: { code: 'UNAUTHENTICATED' } }];
    const result = open ? { data: answer(operationName, variables) } : { data: null, errors };
    return new Response(JSON.stringify(result), { headers: { 'content-type': 'application/json' } });
  });
});

function Form() {
  const [text, setText] = useState('');
  const act = useAct(RetryMessageDocument, { done: 'xong' });
  const send = async () => await act.run({ input: { messageId: '1' } });
  return (
    <>
      <TextInput label="Nội dung" value={text} onChange={(event) => setText(event.currentTarget.value)} />
      <Button onClick={() => void send()}>Gửi đi</Button>
    </>
  );
}

function openForm() {
  const router = createMemoryRouter(
    [
      { path: '/', Component: AppLayout, children: [{ path: 'form', Component: Form }] },
      { path: '/sign-in', element: <p>Trang đăng nhập</p> },
      { path: '/change-password', element: <p>Đặt mật khẩu</p> },
    ],
    { initialEntries: ['/form'] },
  );
  render(
    <ApolloProvider client={createClient()}>
      <RouterProvider router={router} />
    </ApolloProvider>,
  );
  return router;
}

async function beginForm() {
  const router = openForm();
  await userEvent.type(await screen.findByRole('textbox', { name: 'Nội dung' }), 'viết dở');
  server.signedIn = false;
  await userEvent.click(screen.getByRole('button', { name: 'Gửi đi' }));
  return { router, dialog: await screen.findByRole('dialog', { name: 'Phiên làm việc đã hết' }) };
}

it('keeps what was being written when the session ends; after signing in the act goes on, as the same position', async () => {
  await beginForm();
  const password = screen.getByLabelText('Mật khẩu', { selector: 'input' });
  const again = screen.getByRole('button', { name: 'Đăng nhập' });
  await userEvent.type(password, 'sai');
  await userEvent.click(again);
  expect(await screen.findByText('Tên đăng nhập hoặc mật khẩu không đúng.')).toBeInTheDocument();
  expect(server.acts).toBe(0);
  await userEvent.type(password, server.password);
  await userEvent.click(again);
  await waitFor(() => expect(server.acts).toBe(1));
  await waitFor(() => expect(screen.queryByRole('dialog', { name: 'Phiên làm việc đã hết' })).toBeNull());
  expect(server.actingAs).toBe(second);
  expect(screen.getByLabelText('Nội dung')).toHaveValue('viết dở');
});

it('goes to the sign-in page when one does not want to go on; nothing is sent', async () => {
  const { router } = await beginForm();
  await userEvent.click(screen.getByRole('button', { name: 'Thôi' }));
  expect(await screen.findByText('Trang đăng nhập')).toBeInTheDocument();
  expect(router.state.location.search).toBe('?next=%2Fform');
  expect(server.acts).toBe(0);
});

it('is told at once when its session was ended elsewhere, and keeps what was being written', async () => {
  openForm();
  await userEvent.type(await screen.findByRole('textbox', { name: 'Nội dung' }), 'viết dở');
  server.signedIn = false;
  server.stream.dispatchEvent(new MessageEvent('message', { data: '{"type":"session-ended","id":"7"}' }));
  expect(await screen.findByRole('dialog', { name: 'Phiên làm việc đã hết' })).toBeInTheDocument();
  expect(screen.getByLabelText('Nội dung')).toHaveValue('viết dở');
});

it('shows nothing but changing it to somebody with a one-time password', async () => {
  server.oneTime = true;
  const router = openForm();
  expect(await screen.findByText('Đặt mật khẩu')).toBeInTheDocument();
  expect(router.state.location.search).toBe('?next=%2Fform');
});
