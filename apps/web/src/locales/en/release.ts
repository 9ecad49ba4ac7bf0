export default {
  standing: {
    title: 'After the issue',
    replace: 'Draft a replacement',
    correct: 'Draft a correction',
    amends: { REPLACES: 'Replaces', CORRECTS: 'Corrects' },
    amendedBy: { REPLACES: 'Replaced by', CORRECTS: 'Corrected by' },
    paper: '{{symbol}} of {{date}}',
    recalled: 'The document is recalled',
    recalledBy: '{{who}} recalled it on {{when}}',
    copies: '{{cancelled}}/{{told}} recipients have cancelled their copy',
    notYet: 'No recipient has been told yet',
    told: 'told of the recall',
    cancelled: 'copy cancelled {{when}}',
    neverSent: 'never sent: recalled before it arrived',
  },
  copy: {
    title: 'The sender has recalled this document',
    why: 'Reason of the recall: {{reason}}',
    ask: 'The registry cancels the copy; the sender is told at once. What is assigned on it ends.',
    done: '{{who}} cancelled the copy on {{when}}. The file is shut; what is known of the recall is kept.',
    noteSaid: 'Said to the sender: {{note}}',
  },
  cancel: {
    title: 'Cancel the copy',
    explain:
      'The copy and what is assigned on it end, the file is shut; the sender sees at once that it is cancelled. A paper copy is sent back (Decree 30/2020, article 18).',
    done: 'Copy cancelled, the sender is told.',
  },
  amend: {
    help: 'Draft what replaces an issued document (wrong content, same kind) or a letter that corrects it (wrong form, technique or procedure; Decree 30/2020, article 18). The recipients come from the earlier document; once issued, everybody who holds that one sees this one.',
    title: { REPLACES: 'Draft a replacement', CORRECTS: 'Draft a correction' },
    subject: {
      REPLACES: '{{subject}} (thay thế văn bản số {{symbol}} ngày {{date}})',
      CORRECTS: 'V/v đính chính văn bản số {{symbol}} ngày {{date}}',
    },
  },
  recipients: {
    groups: 'Groups of recipients',
    waiting: 'Not yet accepted',
    returned: 'Returned',
    late: 'The reply was due on {{date}}: {{count}} have not accepted it yet.',
  },
  rule: {
    SEAL_MISSING: 'The document has no seal yet.',
    APPROVED_BY_ANOTHER:
      '{{person}} has approved this draft; after a change it goes back to the same person (Decree 30/2020, article 11).',
    NOT_ISSUED_TO_AMEND: 'Only an issued document of the agency can be replaced or corrected.',
    CORRECTED_BY_LETTER: 'A correction is an official letter: choose that kind (Decree 30/2020, article 18).',
    REPLACED_BY_EQUAL_FORM: 'What replaces a document has to be of the same kind (Decree 30/2020, article 18).',
    AMENDMENT_MISSES_RECIPIENTS: 'These hold the earlier document and are not among the recipients: {{agencies}}.',
    NOT_RECALLED: 'The sender has not recalled this document.',
    RECALLED_BY_ISSUER: 'The sender has recalled this document: what is left to do is to cancel the copy.',
    NOTHING_TO_MEND: 'The present file has none of the chosen faults that can be corrected by the system.',
    FORM_UNREADABLE: 'This file cannot be corrected: {{why}}.',
  },
};
