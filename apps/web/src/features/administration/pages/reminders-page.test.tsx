import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { renderApp } from '../../../../test/render.tsx';
import { KeepReminderSettingsDocument, ReminderSettingsDocument } from './reminders-page.generated.ts';
import { Component } from './reminders-page.tsx';

const usual = {
  __typename: 'ReminderSettings' as const,
  beforeDays: [3, 1],
  unitHeadAfter: 1,
  agencyHeadAfter: 3,
  digest: false,
  version: 0,
};
const viewer = { permissions: ['organizations.manage'] };

async function open() {
  const sent = vi.fn<(input: unknown) => void>();
  const mocks = [
    { request: { query: ReminderSettingsDocument }, result: { data: { reminderSettings: usual } } },
    {
      request: { query: KeepReminderSettingsDocument, variables: () => true },
      result: (variables: Record<string, unknown>) => {
        sent(variables['input']);
        const settings = { ...usual, beforeDays: [5, 2], unitHeadAfter: null, digest: true, version: 1 };
        return { data: { keepReminderSettings: { __typename: 'ReminderSettingsSuccess' as const, settings } } };
      },
    },
    { request: { query: ReminderSettingsDocument }, result: { data: { reminderSettings: { ...usual, version: 1 } } } },
  ];
  await renderApp(<Component />, { mocks, viewer });
  const before = await screen.findByLabelText(/Nhắc người xử lý trước hạn/);
  const unit = await screen.findByLabelText(/Báo trưởng đơn vị/);
  const agency = await screen.findByLabelText(/Báo người đứng đầu cơ quan/);
  const type = async (field: HTMLElement, text: string) => {
    await userEvent.clear(field);
    if (text !== '') await userEvent.type(field, text);
  };
  const save = async () => await userEvent.click(screen.getByRole('button', { name: 'Lưu cho cơ quan' }));
  return { sent, before, unit, agency, type, save };
}

it('keeps what was typed', async () => {
  const { sent, before, unit, type, save } = await open();
  expect(before).toHaveValue('3, 1');
  await type(before, '2;5');
  await type(unit, '');
  await userEvent.click(screen.getByLabelText('Tổng hợp đầu ngày'));
  await save();
  expect(await screen.findByText('Đã lưu lịch nhắc việc.')).toBeVisible();
  expect(sent).toHaveBeenCalledWith({
    version: 0,
    beforeDays: [2, 5],
    unitHeadAfter: null,
    agencyHeadAfter: 3,
    digest: true,
  });
});

it('says what is wrong at its field, and sends nothing', async () => {
  const { sent, before, unit, agency, type, save } = await open();
  await type(before, '3, ba, 3');
  await save();
  expect(before).toBeInvalid();
  expect(before).toHaveAccessibleDescription(/0.*30/);
  expect(before).toHaveAccessibleDescription(/Mốc 3 ngày được ghi hai lần/);
  await type(before, '3, 1');
  expect(before).toBeValid();
  await type(unit, '90');
  expect(unit).toBeInvalid();
  await type(unit, '4');
  expect(agency).toHaveAccessibleDescription(/phải hơn 4 ngày/);
  expect(sent).not.toHaveBeenCalled();
  await type(agency, '5');
  await save();
  await vi.waitFor(() => expect(sent).toHaveBeenCalledOnce());
});

it('is no page for others', async () => {
  await renderApp(<Component />, { viewer: { permissions: ['incoming.handle'] } });
  expect(await screen.findByText('Quản trị của cơ quan làm được việc này.')).toBeVisible();
});
