export default {
  rule: {
    TEMPLATE_UNREADABLE: 'The template cannot be read: {{why}}.',
    TEMPLATE_RETIRED: 'The template “{{name}}” was retired. Choose another.',
    TEMPLATE_OTHER_TYPE: 'The template “{{name}}” is not for {{type}}. Choose another.',
    NO_STANDARD_TEMPLATE: 'There is no standard template for {{type}}. Choose one of the agency, or upload a file.',
  },
  problem: {
    FILE_OR_TEMPLATE: 'Choose a file or a template, not both.',
    TEMPLATE_UNKNOWN_FIELD: 'The template has the field “{{field}}”, which is not in the list of fields.',
    TEMPLATE_BROKEN_TAG: 'The template has a brace missing or too many near “{{near}}”.',
    TEMPLATE_ACTIVE_CONTENT:
      'The template has a macro, an embedded object or a link to elsewhere: {{part}}. Remove it and upload again.',
  },
  unreadable: {
    NO_TEXT: 'it is a scan without text',
    BROKEN: 'it is broken or no Word file',
    TOO_LARGE: 'it is too large',
    OTHER_KIND: 'it is neither Word nor PDF',
    TOO_SLOW: 'reading it takes too long',
  },
};
