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

const clerk = { ...somebody, permissions: ['incoming.register', 'incoming.read', 'incoming.direct'] };
const marked = (attribute: string) =>
  screen
    .getAllByRole('link')
    .filter((link) => link.hasAttribute(attribute))
    .map((link) => link.textContent);

it('marks an entry whose address lies within another, and the other only when it stands below it', async () => {
  await renderApp(<SideNav viewer={clerk} />, { route: '/incoming/phrases' });
  expect(marked('aria-current')).toEqual(['Câu bút phê mẫu']);
  expect(marked('data-within')).toEqual(['Câu bút phê mẫu']);
});

it('shows the entry above the one that is open', async () => {
  await renderApp(<SideNav viewer={clerk} />, { route: '/incoming/envelopes/7' });
  expect(marked('aria-current')).toEqual(['Bì gửi đích danh']);
  expect(marked('data-within')).toEqual(['Văn bản đến', 'Bì gửi đích danh']);
});
