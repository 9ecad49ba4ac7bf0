export default {
  failed: {
    title: 'Failed deliveries',
    help: 'Messages the system tried many times without success. See the cause, mend it, then press “Try again”; each message takes effect once, however often it is pressed.',
    notYours: 'The position you act as cannot see this',
    whoCould:
      'An agency’s administrator sees its own messages; the administrator of the province sees those of the whole province.',
    none: 'No message has failed',
    noneText: 'Every document and file has arrived.',
    noAgency: 'agency unknown',
    when: 'Put out {{created}}, given up {{failed}} after {{attempts}} attempts.',
    detail: 'Technical detail of message {{id}}',
    retry: 'Try again',
    retryOne: 'Try again: {{topic}}, message {{id}}',
    sentAgain: 'The message is waiting to be sent again.',
    already: 'This message had been sent again before.',
  },
  topics: {
    'exchange-deliver': 'Carrying a document to its recipients',
    'work-files-gather': 'Gathering a document into a work file',
  },
};
