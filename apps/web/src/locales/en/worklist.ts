export default {
  others: {
    label: 'What waits in your other capacities',
    DELEGATION: 'On behalf of {{fullName}} – {{title}}',
    SECRETARY: 'Entering for {{fullName}} – {{title}}',
    waiting: '{{count}} waiting',
    switch: 'Switch',
    switchTo: 'Switch to {{name}}',
  },
  title: 'My work',
  help: 'Everything that waits for you in the position you act as, grouped by what is asked, the urgent and nearly due first. Open an item to read and handle it; once done, it leaves the list by itself.',
  lead: '{{count}} items are waiting',
  filter: 'Filter by kind of work',
  from: 'from {{name}}',
  since: 'waiting since {{when}}',
  truncated: 'Showing the 200 most pressing of {{count}} items. The others appear as these are handled.',
  open: 'Open the selected item',
  empty: {
    title: 'Nothing is waiting for you',
    text: 'New work appears here by itself.',
  },
  emptyKind: 'Nothing of this kind is left.',
};
