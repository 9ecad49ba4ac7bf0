import type { MockLink } from '@apollo/client/testing';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { renderApp } from '../../../test/render.tsx';
import { SettingsDocument, type SettingsQuery } from '../../shared/app/settings.generated.ts';
import { ViewerDocument } from '../../shared/app/viewer.generated.ts';
import { Component } from './sign-in-page.tsx';

const nobody: MockLink.MockedResponse = { request: { query: ViewerDocument }, result: { data: { viewer: null } } };
const settings = (demonstration: SettingsQuery['settings']['demonstration']): MockLink.MockedResponse => ({
  request: { query: SettingsDocument },
  result: { data: { settings: { maxUploadMegabytes: 50, demonstration } } },
});

it('fills the form with a demonstration account at one click; the next key signs in', async () => {
  const account = {
    username: 'vanthu.vp',
    fullName: 'Thị Sà Vy',
    title: 'Văn thư',
    agency: 'UBND tỉnh',
    tryThis: 'Đăng ký văn bản đến',
  };
  await renderApp(<Component />, { mocks: [nobody, settings({ password: 'kien-giang', accounts: [account] })] });
  await userEvent.click(await screen.findByRole('button', { name: /Văn thư, UBND tỉnh.*Đăng ký văn bản đến/ }));
  expect(screen.getByLabelText('Tên đăng nhập')).toHaveValue('vanthu.vp');
  expect(screen.getByLabelText('Mật khẩu', { selector: 'input' })).toHaveValue('kien-giang');
  expect(screen.getByRole('button', { name: 'Đăng nhập' })).toHaveFocus();
});

it('says nothing of a demonstration on a system in real use', async () => {
  await renderApp(<Component />, { mocks: [nobody, settings(null)] });
  expect(await screen.findByLabelText('Tên đăng nhập')).toBeVisible();
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(screen.queryByText('Hệ thống trình diễn')).toBeNull();
});
