/** `I.II.3.c` as it is cited; codes have plain letters, dd is đ. */
export function citedArticle(article: string): string {
  const [annex, ...rest] = article.split('.');
  if (annex === 'PL3') return `Phụ lục III, Mục ${rest.join('.')}`;
  const [chapter = '', number, letter = ''] = rest;
  const clause = number === undefined ? '' : `, khoản ${number}`;
  const point = letter === '' ? '' : `, điểm ${letter === 'dd' ? 'đ' : letter}`;
  return `Phụ lục I, Phần ${annex}, Mục ${chapter}${clause}${point}`;
}
