/**
 * A small client of the QLVB API: nothing but fetch. One instance is one signed-in person.
 * Refusals come back as members of the result unions; this client turns them into an Error that names the code.
 */
export class Client {
  #address;
  #cookie = '';

  /** @param {string} address of the system, for example `http://127.0.0.1:4000` */
  constructor(address) {
    this.#address = address;
  }

  /** Signs in; the session travels in an http-only cookie. */
  static async signIn(address, username, password) {
    const client = new Client(address);
    const { signIn } = await client.ask(
      `mutation ($input: SignInInput!) {
        signIn(input: $input) { __typename ... on RuleRefused { code } ... on SignInSuccess { viewer { person { fullName } actingAs { title agency { shortName } } } } }
      }`,
      { input: { username, password } },
    );
    if (signIn.__typename !== 'SignInSuccess') throw new Error(`${username}: ${signIn.code}`);
    return client;
  }

  /** Runs one operation and gives its data. */
  async ask(query, variables = {}) {
    const answer = await fetch(`${this.#address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: this.#cookie },
      body: JSON.stringify({ query, variables }),
    });
    for (const line of answer.headers.getSetCookie()) this.#cookie = line.split(';')[0];
    const { data, errors } = await answer.json();
    if (errors) throw new Error(errors.map(({ message, extensions }) => `${extensions?.code}: ${message}`).join('; '));
    return data;
  }

  /**
   * Runs one act and gives the object it changed.
   * @param {string} name of the mutation  @param {string} type of its input
   * @param {string} selection of its success member, for example `... on IncomingActSuccess { incoming { id version } }`
   */
  async act(name, type, selection, input) {
    const data = await this.ask(
      `mutation ($input: ${type}!) {
        ${name}(input: $input) {
          __typename
          ${selection}
          ... on ValidationFailed { problems { path code } }
          ... on RuleRefused { code params { name value } }
          ${name === 'registerIncoming' ? '... on DuplicateFound { candidates { kind } }' : '... on VersionConflict { currentVersion changedBy }'}
        }
      }`,
      { input },
    );
    const { __typename: member, ...rest } = data[name];
    if (!member.endsWith('Success')) throw new Error(`${name}: ${member} ${JSON.stringify(rest)}`);
    return Object.values(rest)[0];
  }

  /** Uploads a file (streamed multipart) and gives its upload id; binding it to a document is the next act's work. */
  async upload(name, content, mediaType = 'application/pdf') {
    const form = new FormData();
    form.append('file', new Blob([content], { type: mediaType }), name);
    const answer = await fetch(`${this.#address}/files`, {
      method: 'POST',
      headers: { cookie: this.#cookie, 'x-qlvb-request': '1' },
      body: form,
    });
    const body = await answer.json();
    if (!answer.ok) throw new Error(`upload: ${body.code}`);
    return body.id;
  }

  /** Reads a file again; null when it does not exist or may not be seen. */
  async download(url) {
    const answer = await fetch(new URL(url, this.#address), { headers: { cookie: this.#cookie } });
    return answer.ok ? new Uint8Array(await answer.arrayBuffer()) : null;
  }
}

/** A small but valid one-page PDF, so that the example needs no file beside it. */
export function samplePdf(line) {
  const text = `BT /F1 14 Tf 60 760 Td (${line.replaceAll(/[()\\]/g, '')}) Tj ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${text.length} >>\nstream\n${text}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman >>',
  ];
  let body = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = body.length;
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const start = body.length;
  body += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')}`;
  body += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return new TextEncoder().encode(body);
}
