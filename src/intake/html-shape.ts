/** What tags do to the text around them. */
const paragraphs = new Set(
  'address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend main menu nav ol p pre section summary table ul xmp'.split(
    ' ',
  ),
);
const lines = new Set('br caption dd dt li option tr tbody thead tfoot'.split(' '));
const silent = new Set(
  'applet audio button canvas datalist embed head iframe input map math meter noembed noframes noscript object optgroup option progress rp script select style svg template textarea title video'.split(
    ' ',
  ),
);

/** How many line ends a tag asks for before and after it: two make a paragraph. */
export const breaksOf = (tag: string): 0 | 1 | 2 => (lines.has(tag) ? 1 : paragraphs.has(tag) ? 2 : 0);

/** Whether a tag holds nothing that is read as text: programs, forms, drawings, and what is shown only where these fail. */
export const isSilent = (tag: string): boolean => silent.has(tag);

/** Whether attributes hide an element from every reader, as far as they say so themselves. */
export function isHidden(attrs: readonly { readonly name: string; readonly value: string }[]): boolean {
  return attrs.some(({ name, value }) =>
    name === 'hidden'
      ? value.toLowerCase() !== 'until-found'
      : name === 'style' &&
        /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|opacity\s*:\s*0(?:\.0*)?\s*(?:;|!|$)|font-size\s*:\s*0(?:\.0*)?(?:px|pt|em|rem|%)?\s*(?:;|!|$))/i.test(
          value.slice(0, 2000),
        ),
  );
}
