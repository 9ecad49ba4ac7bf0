import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { renderApp, somebody } from '../../../test/render.tsx';
import { SideNav } from './side-nav.tsx';

const monitor = { ...somebody, permissions: ['directives.create', 'directives.read'] };

it.each([
  ['/directives', 'Chỉ đạo, điều hành'],
  ['/directives/list', 'Danh sách nhiệm vụ'],
  ['/directives/list?result=OPEN_OVERDUE', 'Quá hạn'],
  ['/directives/list?result=OPEN_OVERDUE&side=GIVEN', 'Quá hạn'],
  ['/directives/list?result=DONE_LATE', 'Danh sách nhiệm vụ'],
])('marks one entry as the place where one is: %s', async (route, label) => {
  await renderApp(<SideNav viewer={monitor} />, { route });
  const here = screen.getAllByRole('link').filter((link) => link.getAttribute('aria-current') === 'page');
  expect(here.map((link) => link.textContent)).toEqual([label]);
});
