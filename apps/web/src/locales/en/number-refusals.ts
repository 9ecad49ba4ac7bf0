export default {
  rule: {
    NUMBER_DATE_ORDER_ASKED:
      'The date would be before that of the latest number ({{lastIssuedOn}}). Tick to go on all the same; it is recorded.',
    NUMBER_NOT_HELD: 'Number {{number}} is not held in this book any more. Choose another one, or take the next.',
    NUMBER_HELD_UNTIL: 'Number {{number}} was held until {{until}} only. Give it back and take the next one.',
    NUMBER_NOT_IN_BOOK: 'Number {{number}} of this book has no document, so none can stand behind it.',
    SUFFIXES_USED_UP: 'Behind number {{number}} all letters from a to z are used.',
    SYMBOL_TAKEN:
      'There is a {{symbol}} in this year already. Open the book of this series behind it, or group otherwise from next year on.',
    DATED_BEFORE_SIGNATURE: 'The date cannot be before the signature ({{signedOn}}). Choose a later one.',
    DATED_TOO_FAR_BACK: 'The date can go back to {{earliest}} only. Choose a later one, or take today.',
    SERIES_UNKNOWN: 'The series {{series}} cannot be used for this today. Choose another one.',
    SERIES_OVERLAPS:
      'The series “{{series}}” counts this kind already. Change that one first (fewer kinds, or a last day).',
    SERIES_HAS_BOOK: 'The series {{series}} has an open book. Close it before changing between year and term.',
    SERIES_TOO_MANY: 'The agency has {{max}} series already. End those not used.',
    BOOK_NOT_OPEN: 'The book {{series}} of {{year}} is not open. Open it under Books and numbers.',
    BOOK_ALREADY_OPEN: 'The book {{series}} of {{year}} is there already. When it is closed, open it again.',
    BOOK_HAS_GAPS: '{{count}} numbers are unaccounted for. Explain the gaps before closing the book.',
    BOOK_HAS_HELD: '{{count}} numbers are held. Use them or give them back before closing the book.',
    BOOK_HAS_UNISSUED: '{{count}} numbers were given and not issued. Issue or void them, or state that you know.',
    GAP_NOT_THERE: 'Numbers {{fromNumber}} to {{toNumber}} are no gap. Reload to see those there are.',
    HELD_IN_OUTGOING_ONLY: 'Numbers are held in books of outgoing documents only.',
  },
  problem: {
    PATTERN_UNREADABLE: 'The part “{{at}}” of the pattern cannot be read.',
    PATTERN_TWICE: '{{part}} can stand there once only.',
    PATTERN_NUMBER_FIRST: 'The pattern has to begin with {số}.',
    PATTERN_YEAR_MISSING: 'A legal document has the year behind the number: {số}/{năm}/…',
    PATTERN_YEAR_INSIDE: 'Only legal documents have {năm} in the number.',
    PATTERN_NAMES_NOBODY: 'The pattern has to name the agency: {cơ quan} or an abbreviation.',
    PATTERN_BODY_MISSING: 'The pattern has to have the abbreviation of the body, for example BCĐ.',
    ONE_KIND_ONLY: 'Each kind of legal document has a series of its own: choose exactly one.',
  },
};
