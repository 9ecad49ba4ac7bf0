/** What a page is to somebody of a role; `everybody` where no role of the reader has a sentence. One key per page. */
export default {
  title: 'For your role',
  worklist: {
    everybody: 'Work from the top: overdue and urgent come first. With several positions see “Other positions” too.',
    REGISTRY_CLERK: 'What waits for receipt, a number or issuing is here.',
    AGENCY_LEADER: 'What waits for direction, a signature or acceptance is here.',
    DEPUTY_LEADER: 'What waits for your direction or signature is here.',
    UNIT_HEAD: 'What waits to be assigned and drafts that wait for a content check are here.',
    SPECIALIST: 'Documents and directives assigned to you are here.',
    FORM_CHECKER: 'Drafts that wait for a form check are here.',
    DIRECTIVE_MONITOR: 'Directives that wait to be confirmed or given anew are here.',
  },
  incoming_list: {
    everybody: 'Only documents you may see; “Why?” tells how far that reaches.',
    REGISTRY_CLERK: 'Accept or return what arrives on the platform, register what arrives on paper.',
    AGENCY_LEADER: 'Direct: one lead, those who co-operate, and a term.',
    DEPUTY_LEADER: 'Direct like the head of the agency, in the matters given to you.',
    UNIT_HEAD: 'Assign inside the unit or handle it yourself, and finish it.',
    SPECIALIST: 'Draft the reply and finish what was assigned to you.',
  },
  incoming_register: {
    everybody: 'The clerk registers incoming documents; other roles cannot.',
    REGISTRY_CLERK: 'Ctrl Enter registers; the arrival number is given at once and stays.',
  },
  'incoming-more_many': {
    everybody: 'The registry clerk registers incoming documents; other roles cannot.',
    REGISTRY_CLERK: 'Paste from a spreadsheet, correct the rows at fault, then register at once.',
  },
  'incoming-more_finishMany': {
    everybody: 'Only what you lead can be finished.',
    UNIT_HEAD: 'Finish what your unit leads and has done.',
    SPECIALIST: 'Finish what was given to you and is done.',
  },
  outgoing_list: {
    everybody: 'Only documents you may see; “Why?” tells how far that reaches.',
    REGISTRY_CLERK: 'Give signed documents their number, then issue them.',
    AGENCY_LEADER: 'Sign what has passed the form check, or send it back.',
    DEPUTY_LEADER: 'Sign on behalf what is put before you, or send it back.',
    UNIT_HEAD: 'Check the content of the unit’s drafts, or send them back with a reason.',
    SPECIALIST: 'See whom your draft waits for; take it back while nobody has checked it.',
    FORM_CHECKER: 'Check the form (Decree 30/2020, Annex I), or send it back with a reason.',
  },
  numbering: {
    everybody: 'The clerk keeps the books; the head of the agency reads them.',
    REGISTRY_CLERK:
      'Open books at New Year or behind the paper book; hold, give back and void numbers with a reason; close them at the end of the year.',
    AGENCY_LEADER: 'See whether a book has gaps, numbers given twice or not issued.',
  },
  release_amend: {
    everybody: 'A drafter begins this from a document their agency has issued.',
    SPECIALIST:
      'Choose replacement when the content is wrong, correction when form or technique is; the recipients are filled in.',
    REGISTRY_CLERK: 'Check the recipients again: whoever holds the earlier document must get this one.',
  },
  outgoing_draft: {
    everybody: 'The drafter can change it until it is submitted.',
    SPECIALIST: 'Signers are those with authority for the chosen kind of document.',
    UNIT_HEAD: 'A draft of the head of a unit passes the form check too.',
  },
  directives_board: {
    everybody: 'The figures count only directives you may see.',
    AGENCY_LEADER: 'How far what your agency gave and was given has come; press a figure for its list.',
    DIRECTIVE_MONITOR: 'Overdue comes first.',
  },
  directives_list: {
    everybody: 'Only directives you may see; “Why?” tells how far that reaches.',
    AGENCY_LEADER: 'Accept, decline, assign; confirm the results of what you gave.',
    DEPUTY_LEADER: 'Accept, assign and confirm like the head of the agency.',
    UNIT_HEAD: 'Assign inside the unit, report progress.',
    SPECIALIST: 'Report progress, hand in the result with a document as evidence.',
    DIRECTIVE_MONITOR: 'Follow, confirm or send back results, give anew what was declined.',
  },
  directives_create: {
    everybody: 'Giving a directive needs the role of a leader or of who follows directives.',
    AGENCY_LEADER: 'A directive is given in your name or another leader’s.',
    DEPUTY_LEADER: 'A directive is given in your name or another leader’s.',
    DIRECTIVE_MONITOR: 'Choose the leader who gives it; you follow it.',
  },
  'work-files': {
    everybody: 'You see the files of your unit.',
    REGISTRY_CLERK: 'You see the files of the agency and open those of your unit.',
    UNIT_HEAD: 'Open files, and see that they are closed when the work is done.',
    SPECIALIST: 'Open a file when work begins, close it when it is done.',
  },
  organizations: {
    everybody: 'Look up code, name and superior of an agency on any day.',
    ADMINISTRATOR: 'Units of your agency are kept under People → Units.',
  },
  accounts_sessions: { everybody: 'Sign out of a shared machine; if you forgot, end that session here.' },
  accounts_password: { everybody: 'The administrator does not know your password and can only give a one-time one.' },
  accounts_people: {
    everybody: 'This page is for the administrator of the agency.',
    ADMINISTRATOR: 'Add people, give posts, hand over when somebody leaves, unlock, give one-time passwords.',
    PROVINCE_ADMINISTRATOR: 'Like the administrator of an agency, for every agency.',
    AGENCY_LEADER: 'Hand over the work of somebody who leaves a post.',
  },
  people_handOver: {
    everybody: 'This page is for the head and the administrator of the agency.',
    AGENCY_LEADER: 'Hand the work of those who leave to others, on a basis.',
    ADMINISTRATOR: 'Hand over and end the post in one act.',
  },
  people_units: {
    everybody: 'This page is for the administrator of the agency.',
    ADMINISTRATOR: 'Add, rename and end units; order the posts.',
    PROVINCE_ADMINISTRATOR: 'Add, rename and end units of the agency you act in.',
  },
  rights: {
    everybody: 'You see your own rights.',
    ADMINISTRATOR: 'Give and take back roles with their basis; nobody makes himself an administrator.',
    PROVINCE_ADMINISTRATOR: 'Give and take back roles in every agency.',
  },
  rights_posts: {
    everybody: 'This page is for the administrator of the agency.',
    ADMINISTRATOR: 'Look through it from time to time: who has a role that is not needed any more.',
    PROVINCE_ADMINISTRATOR: 'Choose an agency and look through it like its administrator.',
  },
  rights_own: { everybody: 'Each right says through which role; each role says who gave it and on what basis.' },
  delegations: {
    everybody: 'When away: give it to somebody of the agency from day to day. Back early: end it and read the report.',
    AGENCY_LEADER: 'A signature cannot be given away here; for a secretary who enters for you choose “secretary”.',
  },
  delegations_agency: {
    everybody: 'This page is for the administrator of the agency.',
    ADMINISTRATOR: 'Enter one for somebody who is suddenly away, with its basis; end it when it is not needed.',
  },
  templates: {
    everybody: 'Templates are chosen when drafting; this page is for looking and downloading.',
    REGISTRY_CLERK: 'Add templates of the agency, replace a file when the layout changes, retire old ones.',
    FORM_CHECKER: 'Keep templates right in form, so that drafts need less mending.',
    ADMINISTRATOR: 'Add, replace and retire templates like a registry clerk.',
    SPECIALIST: 'When drafting, choose “From a template” beside the file.',
  },
  keys: {
    everybody: 'This page is for the administrator of the agency.',
    ADMINISTRATOR: 'Make a key and copy its secret at once; look for keys long unused and revoke them.',
    PROVINCE_ADMINISTRATOR: 'Choose the agency, then do as its administrator does.',
  },
  bundles: {
    everybody: 'This page is for the administrator of the agency.',
    ADMINISTRATOR: 'Change many people at once: export to Excel, edit, drop it in for a trial, then write.',
  },
  circulation_access: {
    everybody: 'The head and the administrator of the agency see what others opened.',
    AGENCY_LEADER: 'Ask by person, by object or by period.',
    ADMINISTRATOR: 'You see who opened something, not what it says.',
  },
  envelopes: {
    everybody: 'Only envelopes addressed to you, once the registry has handed them over.',
    REGISTRY_CLERK: 'Register envelopes, hand them over, register letters that are given back; never open one.',
  },
  instructions: {
    everybody: 'See the instruction phrases of the agency.',
    REGISTRY_CLERK: 'Keep the phrases everybody in the agency is offered.',
    ADMINISTRATOR: 'Keep the phrases everybody in the agency is offered.',
    AGENCY_LEADER: 'Set your own phrases and drop addressees you kept; your secretary and stand-ins use the same list.',
    DEPUTY_LEADER: 'Set your own phrases and drop addressees you kept; your secretary and stand-ins use the same list.',
    UNIT_HEAD: 'Set your own phrases for assigning.',
  },
  reminders: {
    everybody: 'This page is for the administrator of the agency.',
    ADMINISTRATOR: 'Set when people of the agency are reminded, and when their heads are told.',
  },
  administration_hours: {
    everybody: 'This page is for the administrator of the agency.',
    ADMINISTRATOR: 'Set the hours and half-days of the agency.',
    PROVINCE_ADMINISTRATOR: 'Set the hours for agencies that have none of their own.',
  },
  administration_failed: {
    everybody: 'This page is for administrators.',
    ADMINISTRATOR: 'You see the failed messages of your agency.',
    PROVINCE_ADMINISTRATOR: 'You see those of the whole province, also those that name no agency.',
  },
};
