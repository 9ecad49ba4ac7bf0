import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { renderApp, somebody } from '../../../../test/render.tsx';
import { ChangePasswordForm } from './change-password-form.tsx';
import { ChangePasswordDocument, PasswordRulesDocument } from './change-password.generated.ts';

const GOOD = 'con trâu đi trước cái cày';
const rules = {
  request: { query: PasswordRulesDocument },
  result: { data: { settings: { __typename: 'Settings' as const, passwordMinLength: 15 } } },
};
const field = (name: string) => screen.getByLabelText(name, { selector: 'input' });

async function fillIn(current: string, next: string, again = next): Promise<void> {
  for (const [label, text] of [
    ['Mật khẩu hiện tại', current],
    ['Mật khẩu mới', next],
    ['Nhập lại mật khẩu mới', again],
  ] as const) {
    await userEvent.clear(field(label));
    if (!text) continue;
    await userEvent.click(field(label));
    await userEvent.paste(text);
  }
  await userEvent.click(screen.getByRole('button', { name: 'Đổi mật khẩu' }));
}

const form = <ChangePasswordForm viewer={somebody} currentLabel="Mật khẩu hiện tại" />;

it('says at the field what is wrong before anything is sent', async () => {
  await renderApp(form, { mocks: [rules] });
  await fillIn('', 'ngắn');
  expect(screen.getByText('Cần nhập mục này.')).toBeVisible();
  expect(screen.getByText('Mới 4 ký tự, cần ít nhất 15 ký tự.')).toBeVisible();
  expect(field('Mật khẩu mới')).toHaveAccessibleDescription(/Mới 4 ký tự/);
  await fillIn('cũ', 'ở sở tài chính trời mát');
  expect(screen.getByText(/Mật khẩu chứa “Sở Tài chính”/)).toBeVisible();
  await fillIn(GOOD, GOOD);
  expect(screen.getByText(/giống mật khẩu hiện tại/)).toBeVisible();
  await fillIn('cũ', GOOD, 'khác');
  expect(screen.getByText('Hai lần nhập không giống nhau.')).toBeVisible();
});

it('helps with the length while typing, and refuses nothing for it', async () => {
  await renderApp(form, { mocks: [rules] });
  await userEvent.type(field('Mật khẩu mới'), 'con trâu');
  expect(screen.getByText('Mới 8 ký tự, cần ít nhất 15.')).toBeVisible();
  await userEvent.type(field('Mật khẩu mới'), ' đi trước');
  expect(screen.getByText(/^Đủ dài/)).toBeVisible();
  await userEvent.type(field('Mật khẩu mới'), ' cái cày');
  expect(screen.getByText(/rất khó đoán/)).toBeVisible();
});

it('shows what only the server knows at its field, then sends and empties the form', async () => {
  const asked = vi.fn<(variables: unknown) => void>();
  const answer = (changePassword: object) => ({
    request: { query: ChangePasswordDocument, variables: () => true },
    result: (variables: Record<string, unknown>) => {
      asked(variables);
      return { data: { changePassword } };
    },
  });
  const problem = (path: string, code: string, params: readonly object[] = []) =>
    answer({
      __typename: 'ValidationFailed',
      problems: [{ __typename: 'FieldProblem', path, code, params }],
    });
  const left = { __typename: 'RefusalParam', name: 'attemptsLeft', value: '4' };
  const done = answer({
    __typename: 'ChangePasswordSuccess',
    ended: 1,
    viewer: {
      ...somebody,
      __typename: 'Viewer',
      person: { ...somebody.person, __typename: 'Person' },
      actingAs: { ...somebody.actingAs, __typename: 'Position' },
    },
  });
  const mocks = [
    rules,
    problem('newPassword', 'PASSWORD_COMMON'),
    problem('currentPassword', 'PASSWORD_WRONG', [left]),
    done,
  ];
  await renderApp(form, { mocks });
  await fillIn('cũ', 'mười lăm con gà trống');
  expect(await screen.findByText(/danh sách mật khẩu nhiều người dùng/)).toBeVisible();
  await fillIn('sai', GOOD);
  expect(await screen.findByText('Mật khẩu hiện tại không đúng. Còn 4 lần thử.')).toBeVisible();
  await fillIn('đúng', GOOD);
  expect(await screen.findByText('Đã đổi mật khẩu và kết thúc 1 phiên đăng nhập khác.')).toBeVisible();
  expect(asked).toHaveBeenLastCalledWith({ input: { currentPassword: 'đúng', newPassword: GOOD } });
  await waitFor(() => expect(field('Mật khẩu mới')).toHaveValue(''));
});
