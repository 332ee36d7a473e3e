import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codesOf, mapBack, stretchesOf, taken } from './taking.ts';

const sentenceOf = (n: number): string =>
  `In paragraph ${n} the two islands agreed that the fishing treaty goes on, and that either of them may leave it with notice of ninety days, in writing.`;

const article = `<!doctype html>
<html><head><title>Islands go on - Harbour News</title>
<meta property="og:site_name" content="Harbour News"><meta property="article:published_time" content="2020-11-22T23:30:00+09:00">
<style>.secret { display: none } /* style words */</style><script>document.write('script words')</script></head>
<body onload="steal()"><nav><a href="/">Home</a> <a href="/world">World</a></nav>
<h1>Islands   go on &amp; on</h1>
<article><p>${sentenceOf(1)}</p><!-- comment words --><p style="color:red; display : none">hidden words</p><p hidden>more hidden words</p>
<p>The  notice&nbsp;period is <b>ninety&#32;(90)</b> days&rsquo; time, AT&T says, &copy2020. ${sentenceOf(2)}</p>
<img src="https://picture.example/x.png" onerror="steal()" alt="picture words"><p>${sentenceOf(3)}
and the sentence goes on in a line of the source.</p>
<ul><li>One</li><li>Two</li></ul><table><tr><th>Day<th>What<tr><td><p>2016-11-23</p><td>Signed</table>
<noscript>fallback words</noscript><template>template words</template><iframe src="https://frame.example">frame words</iframe></article>
<aside><a href="/fish">More about fish</a></aside><footer>Imprint and privacy</footer></body></html>`;

describe('a page with an article', () => {
  test('gives its article as paragraphs, list entries and rows, and says that it left out the rest', async () => {
    const source = await taken(article, 'news.html');
    expect(source.text).toBe(
      [
        'Islands go on & on',
        sentenceOf(1),
        `The notice\u00A0period is ninety (90) days’ time, AT&T says, ©2020. ${sentenceOf(2)}`,
        `${sentenceOf(3)} and the sentence goes on in a line of the source.`,
        'One\nTwo',
        'Day\tWhat\n2016-11-23\tSigned',
      ].join('\n\n'),
    );
    expect(codesOf(source)).toEqual(['reader/article-only']);
  });

  test('has nothing of its programs, styles, comments, hidden parts and pictures', async () => {
    const { text } = await taken(article, 'news.html');
    for (const words of ['script', 'style', 'comment', 'hidden', 'picture', 'fallback', 'template', 'frame'])
      expect(text).not.toContain(`${words} words`);
  });

  test('says what it says of itself: title, day in its own offset, publisher', async () => {
    expect(await taken(article, 'news.html')).toMatchObject({
      title: 'Islands go on & on',
      publishedOn: '2020-11-22',
      publisher: 'Harbour News',
    });
  });

  test('has a place in the file for every stretch that stands there word for word', async () => {
    const source = await taken(article, 'news.html');
    const { astray, share, inOrder, whole } = mapBack(article, source);
    expect({ astray, inOrder, whole }).toEqual({ astray: [], inOrder: true, whole: true });
    expect(share).toBeGreaterThan(0.95);
    const entity = stretchesOf(source).find(({ text }) => text === '’');
    expect(entity?.at).toBeUndefined();
  });

  test('takes day and publisher from linked data where the head has none', async () => {
    const linked = {
      '@graph': [{ '@type': 'NewsArticle', headline: 'X', datePublished: '2021-03-04', publisher: { name: 'Daily' } }],
    };
    const page = `<html><head><script type="application/ld+json">${JSON.stringify(linked)}</script></head><body><p>${sentenceOf(1)}</p></body></html>`;
    expect(await taken(page, 'a.html')).toMatchObject({ title: 'X', publishedOn: '2021-03-04', publisher: 'Daily' });
  });

  test('takes no day that does not exist', async () => {
    const page =
      '<html><body><time datetime="2021-02-30">x</time><time datetime="2021-02-27">y</time> text</body></html>';
    expect((await taken(page, 'a.html')).publishedOn).toBe('2021-02-27');
  });
});

describe('a contract as a page', () => {
  const clauses = Array.from(
    { length: 12 },
    (_, n) => `<div class="${n % 2 ? 'comment' : 'x'}"><b>${n + 1}.</b> ${sentenceOf(n + 1)}</div>`,
  );
  const contract = `<html><body><h1>Lease</h1>${clauses.join('\n')}<ol type="a" start="3"><li>Keys</li><li>Heating</li></ol><p>Signed<br><br>A &lt;Ltd&gt;</p></body></html>`;

  test('is read whole, with the numbers of its lists', async () => {
    const source = await taken(contract, 'lease.html');
    expect(source.text.split('\n\n').slice(1, 13)).toEqual(
      Array.from({ length: 12 }, (_, n) => `${n + 1}. ${sentenceOf(n + 1)}`),
    );
    expect(source.text.endsWith('c. Keys\nd. Heating\n\nSigned\n\nA <Ltd>')).toBe(true);
    expect(codesOf(source)).toEqual([]);
  });

  test('keeps the columns of a table with empty cells', async () => {
    const page =
      '<html><body><table><tr><th></th><th>Day<th>What<tr><td>1<td></td><td></td><td><p>End</p><p>of it</p></td><td>x</table></body></html>';
    expect((await taken(page, 'a.html')).text).toBe('Day\tWhat\n1\t\t\tEnd\nof it\tx');
  });

  test('that has tables only is no article', async () => {
    const rows = Array.from({ length: 8 }, (_, n) => `<tr><td>Term ${n}</td><td>2020</td></tr>`).join('');
    const page = `<html><body><h2>Terms</h2><table>${rows}</table><div><p>${sentenceOf(1)}</p><p>${sentenceOf(2)}</p><p>${sentenceOf(3)}</p><p>${sentenceOf(4)}</p></div></body></html>`;
    const source = await taken(page, 'a.html');
    expect(source.text).toContain('Term 7\t2020');
    expect(source.remarks).toEqual([]);
  });

  test('keeps white space where the page does', async () => {
    const page = '<html><body><p>a</p><pre>1.  Term\n    two years\n</pre><p>b</p></body></html>';
    expect((await taken(page, 'a.html')).text).toBe('a\n\n1.  Term\n    two years\n\nb');
  });

  test('is read in the encoding that it gives for itself', async () => {
    const page = Buffer.from(
      '<html><head><meta charset="iso-8859-1"></head><body>R\xe9siliation \x96 bail</body></html>',
      'latin1',
    );
    expect(await taken(page, 'a.html')).toMatchObject({ text: 'Résiliation – bail', remarks: [] });
  });
});

test('whatever a page is made of, every place leads to the same characters of the file', async () => {
  const pieces = [
    '<p>',
    '</p>',
    '<div>',
    '</div>',
    '<td>',
    '<table>',
    '</table>',
    '<tr>',
    '<b>',
    '</i>',
    '<br>',
    '<li>',
    '<ol>',
    '<pre>\n',
    '</pre>',
    '<!-- x -->',
    '<script>no</script>',
    '<svg><p>',
    '&amp;',
    '&nbsp;',
    '&#x41;',
    '&copy',
    '&notit;',
    '&',
    '<',
    '\r\n',
    '\r',
    '\0',
    ' ',
    '  ',
    'word',
    '日本',
    '😀',
    '<title>t</title>',
    '<select>',
    '<template>',
    '</body>',
    '<h1>',
    '<a href=x>',
  ];
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 40 }), async (parts) => {
      const page = `<html><body>begin ${parts.join('')} end`;
      // Bytes that are no text at all are another matter.
      const content = page.replace(/\0{2,}/g, '\0');
      const { takeHtml } = await import('../../src/intake/html.ts');
      const source = {
        name: 'a',
        media: 'html' as const,
        title: undefined,
        ...takeHtml({ text: content, remarks: [] }),
      };
      source.places.forEach(({ start, at }, n) => {
        const stretch = source.text.slice(start, source.places[n + 1]?.start ?? source.text.length);
        expect(stretch.length).toBeGreaterThan(0);
        if (at !== undefined) expect(content.slice(at, at + stretch.length)).toBe(stretch);
      });
      expect(source.text).toMatch(/^begin/);
    }),
    { numRuns: 300 },
  );
});
