const token =
  /[ \t\r\n]*(?:([{}[\],:])|("(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null))/y;

type Expected = 'value' | 'value or ]' | 'key' | 'key or }' | ':' | 'more' | 'end';

/** Where a text stops being JSON (RFC 8259), as an offset; undefined where it is JSON to its end. The parser of the language tells no place. */
export function jsonFault(text: string): number | undefined {
  const open: ('{' | '[')[] = [];
  let expected: Expected = 'value';
  let at = 0;
  const afterValue = (): Expected => (open.length === 0 ? 'end' : 'more');
  for (;;) {
    const blanks = /[^ \t\r\n]|$/g;
    blanks.lastIndex = at;
    const start = blanks.exec(text)?.index ?? text.length;
    if (start === text.length) return expected === 'end' ? undefined : start;
    token.lastIndex = start;
    const [whole, sign, string] = token.exec(text) ?? [];
    if (whole === undefined) return start;
    const next = step(sign ?? (string === undefined ? 'other' : 'string'));
    if (next === undefined) return start;
    expected = next;
    at = start + whole.length;
  }

  // What may follow a token; undefined where it may not stand here.
  function step(kind: string): Expected | undefined {
    const value = expected === 'value' || expected === 'value or ]';
    switch (kind) {
      case '{':
      case '[':
        if (!value) return undefined;
        open.push(kind);
        return kind === '{' ? 'key or }' : 'value or ]';
      case '}':
      case ']': {
        const empty = expected === (kind === '}' ? 'key or }' : 'value or ]');
        if (!empty && (expected !== 'more' || open.at(-1) !== (kind === '}' ? '{' : '['))) return undefined;
        open.pop();
        return afterValue();
      }
      case ',':
        if (expected !== 'more') return undefined;
        return open.at(-1) === '{' ? 'key' : 'value';
      case ':':
        return expected === ':' ? 'value' : undefined;
      case 'string':
        if (expected === 'key' || expected === 'key or }') return ':';
        return value ? afterValue() : undefined;
      default:
        return value ? afterValue() : undefined;
    }
  }
}
