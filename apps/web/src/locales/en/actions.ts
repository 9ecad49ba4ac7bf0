import enums from './enums.ts';

/** Words on buttons, by feature; the same words as the contract's actions. */
export default {
  incoming: enums.IncomingAction,
  outgoing: enums.OutgoingAction,
  directives: enums.DirectiveAction,
  workFiles: enums.WorkFileAction,
  envelopes: enums.EnvelopeAction,
  numbering: {
    HOLD: 'Hold numbers',
    EXPLAIN_GAP: 'Explain the gap',
    CLOSE: 'Close the book',
    REOPEN: 'Open the book again',
  },
  why: {
    object: 'Why? Who sees this and what can be done',
    list: 'Why? The scope of this list',
    file: 'Why? Who may read and download this file',
    document: 'Why? Who sees this document',
  },
};
