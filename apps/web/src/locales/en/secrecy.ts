/** Why a secret paper is refused, and the question about its marking: fetched when needed. */
export default {
  refused: {
    title: 'Secret documents stay out of a networked system',
    why: 'The Law on protection of state secrets 2018 (article 5) forbids drafting and keeping state secrets on devices connected to the Internet or a computer network, other than those under the cipher rules. The rules of electronic exchange (Decision 28/2018/QĐ-TTg) leave them out, too.',
    whatNow: 'What to do instead',
    machine: 'Draft and copy it on the separate computer for secret papers, which is on no network.',
    book: 'Register it in the paper book of secret documents, with its own numbers; stamp “ĐẾN” and the secrecy mark as your agency prescribes.',
    envelope:
      'An envelope marked “to be opened by the addressee only” is not opened: enter the number on the envelope and hand it to the addressee at once.',
    person: 'Tell the person charged with state secrets in your agency; secret tasks are followed outside the system.',
    gone: 'Nothing of it is kept: the uploaded file has been removed from the server, and the journal only says that there was a refusal. What you typed stays on this screen until you leave it.',
  },
  asked: {
    title: 'Does the document bear a secrecy mark?',
    SUBJECT: 'The subject begins with “{{marking}}”.',
    FILE: 'The first page of the file has a line “{{marking}}” like a stamp.',
    explain:
      'The answer stands in the journal. If there is a mark, the system refuses it and removes the file at once.',
    no: 'No mark, go on',
    yes: 'It is marked',
  },
};
