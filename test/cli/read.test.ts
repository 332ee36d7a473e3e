import { spawn, spawnSync } from 'node:child_process';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, describe, expect, test } from 'vitest';
import { parseAccord } from '../../src/accord/index.ts';
import { entry, root } from '../docs/page.ts';

const folder = mkdtempSync(join(tmpdir(), 'tacit-read-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function tacit(...words: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [entry, ...words], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
  return { status, stdout, stderr };
}

const text = (n: number): string => `Agreement no. ${n}

Article 1
This Agreement enters into force on 1 March 2015. It remains in force for one year and is renewed automatically for periods of one year unless a Party gives
ninety days' written notice before the end of the period.
`;

/** A folder of agreements, a folder in it, and one document that is none. */
function papers(name: string, count: number): string {
  const path = join(folder, name);
  mkdirSync(join(path, 'more'), { recursive: true });
  for (let n = 0; n < count; n += 1) writeFileSync(join(path, `${String(n).padStart(4, '0')}.txt`), text(n));
  writeFileSync(join(path, 'more', '0001.txt'), text(9));
  writeFileSync(join(path, '0001a.txt'), '');
  return name;
}

interface Line {
  readonly document: string;
  readonly facts: readonly unknown[];
  readonly accord: { readonly accord?: string };
  readonly refused?: { readonly code: string; readonly message: string };
}
const linesOf = (ndjson: string): readonly Line[] =>
  ndjson
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Line);

const few = papers('few', 3);

describe('one document', () => {
  test('is printed as a draft that can be read, and what is open goes to standard error', () => {
    const { status, stdout } = tacit('read', join(few, '0000.txt'));
    expect(status).toBe(0);
    expect(stdout).toMatch(/^# Drafted by reading; a proposal to be reviewed\.\n/);
    const { accord, diagnostics } = parseAccord(stdout, 'draft');
    expect([accord!.id, diagnostics]).toEqual(['0000', []]);
  });

  test('that is not there, or is none, is told with its code, and ends with status 1', () => {
    expect(tacit('read', 'nowhere.txt')).toEqual({
      status: 1,
      stdout: '',
      stderr: 'nowhere.txt file/not-readable: There is no such file. Check the path and that you may read it.\n',
    });
    expect(tacit('read', join(few, '0001a.txt'))).toMatchObject({ status: 1, stdout: '' });
    expect(tacit('read', 'nowhere.txt', '--lang', 'ja').stderr).toMatch(
      /^nowhere\.txt file\/not-readable: [^A-Za-z]+\n$/,
    );
  });
});

describe('a call that cannot be followed', () => {
  test.each([
    [['read'], 'tacit read wants files or folders: tacit read PATH…'],
    [['read', few, '--ndjson', '--together'], 'Choose one of --onto, --together and --ndjson or --out.'],
    [
      ['read', few, '--json', '--out', 'x'],
      '--json goes to standard output in one piece; leave out --ndjson and --out.',
    ],
    [['read', few, '--jobs', '0'], '--jobs wants a number from 1 to 999.'],
    [
      ['read', few, '--ndjson', '--out', 'no/such/folder.ndjson'],
      'no/such/folder.ndjson cannot be written: there is no such folder.',
    ],
  ])('%j', (words, says) => {
    expect(tacit(...words)).toEqual({ status: 2, stdout: '', stderr: `${says}\n` });
  });
});

describe('many documents', () => {
  const many = papers('many', 120);
  const whole = tacit('read', many, '--ndjson', '--jobs', '1');

  test('give one line each, in the order of their names, whatever the number of threads', () => {
    const lines = linesOf(whole.stdout);
    const names = lines.map(({ document }) => document);
    expect(names).toHaveLength(122);
    expect(names).toEqual([...names].sort());
    expect(names).toContain('more/0001.txt');
    for (const line of lines) expect(Object.keys(line).slice(0, 3)).toEqual(['document', 'facts', 'accord']);
    expect(tacit('read', many, '--ndjson', '--jobs', '3').stdout).toBe(whole.stdout);
  });

  test('of which one is refused are read all the same, and its line says why', () => {
    const refused = linesOf(whole.stdout).filter((line) => line.refused);
    expect(refused.map(({ document, facts, refused }) => [document, facts, refused!.code])).toEqual([
      ['0001a.txt', [], 'reader/empty'],
    ]);
    expect(whole.status).toBe(1);
    expect(whole.stderr).toMatch(/^0001a\.txt reader\/empty: /);
  });

  test('of one name in two folders get ids of their own', () => {
    const ids = linesOf(whole.stdout).flatMap(({ accord }) => accord.accord ?? []);
    expect(ids).toContain('0001-2');
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('as JSON are one list, and as drafts follow one another', () => {
    const list = JSON.parse(tacit('read', many, '--json', '--jobs', '2').stdout) as readonly Line[];
    expect(list.map(({ document }) => document)).toEqual(linesOf(whole.stdout).map(({ document }) => document));
    const drafts = tacit('read', few).stdout.split(/^---\n/m);
    expect(drafts.map((draft) => parseAccord(draft, 'x').accord?.id)).toEqual(['0000', '0001', '0002', '0001-2']);
  });

  test('tell how far they are where that is asked for', () => {
    expect(tacit('read', few, '--ndjson', '--progress').stderr).toMatch(
      /5 of 5 documents, \d+\.\d MB\/s, 0 s to go\n$/,
    );
  });
});

describe('a file of lines', () => {
  const many = papers('lines', 400);
  const whole = tacit('read', many, '--ndjson').stdout;
  const read = (out: string, ...words: readonly string[]) => tacit('read', many, '--ndjson', '--out', out, ...words);

  test('is the same after a run that was killed and one that went on', async () => {
    const child = spawn(process.execPath, [entry, 'read', many, '--ndjson', '--out', 'killed.ndjson', '--jobs', '2'], {
      cwd: folder,
      stdio: 'ignore',
    });
    const path = join(folder, 'killed.ndjson');
    while (child.exitCode === null && (!existsSync(path) || statSync(path).size < whole.length / 10)) await pause(2);
    child.kill('SIGKILL');
    await new Promise((done) =>
      child.exitCode === null && child.signalCode === null ? child.once('exit', done) : done(undefined),
    );
    const { status, stderr } = read('killed.ndjson', '--jobs', '2');
    expect(status).toBe(1);
    expect(stderr).toMatch(/\n\d+ read, [1-9]\d* read before, 1 refused\n$/);
    expect(readFileSync(path, 'utf8')).toBe(whole);
  });

  test('whose last line or journal was torn is mended', () => {
    const path = join(folder, 'torn.ndjson');
    read('torn.ndjson');
    for (const tear of [
      () => truncateSync(path, whole.length - 30),
      () => appendFileSync(path, '{"document": "04'),
      () => truncateSync(`${path}.journal`, statSync(`${path}.journal`).size - 20),
      () => writeFileSync(`${path}.journal`, 'no journal'),
      () => rmSync(path),
    ]) {
      tear();
      read('torn.ndjson');
      expect(readFileSync(path, 'utf8')).toBe(whole);
    }
  });

  test('is read on from the first document that has changed', () => {
    read('changed.ndjson');
    const paper = join(folder, many, '0300.txt');
    writeFileSync(paper, `${text(300)}\nArticle 2\nNothing else.\n`);
    expect(read('changed.ndjson').stderr).toMatch(/101 read, 300 read before, 1 refused\n$/);
    writeFileSync(paper, text(300));
    read('changed.ndjson');
    expect(readFileSync(join(folder, 'changed.ndjson'), 'utf8')).toBe(whole);
  });
});

describe('a folder of drafts', () => {
  const papersOf = papers('drafted', 5);
  const read = () => tacit('read', papersOf, '--out', 'drafts');
  const first = read();
  const draft = join(folder, 'drafts', '0002.accord.yaml');

  test('has an accord and its annotations for each document', () => {
    expect(first.stderr).toMatch(/6 read, 0 read before, 1 refused\n$/);
    const ids = ['0000', '0001', '0001-2', '0002', '0003', '0004'];
    expect(
      readdirSync(join(folder, 'drafts'))
        .filter((name) => !name.startsWith('.'))
        .sort(),
    ).toEqual(ids.flatMap((id) => [`${id}.accord.yaml`, `${id}.annotations.json`]).sort());
    const page = JSON.parse(readFileSync(join(folder, 'drafts', '0002.annotations.json'), 'utf8')) as {
      readonly type: string;
    };
    expect(page.type).toBe('AnnotationPage');
    expect(tacit('check', 'drafts', '--least', 'error').status).toBe(0);
  });

  test('is not written again for documents that have not changed', () => {
    expect(read().stderr).toMatch(/0 read, 6 read before, 1 refused\n$/);
    rmSync(draft);
    expect(read().stderr).toMatch(/1 read, 5 read before, 1 refused\n$/);
  });

  test('keeps a draft that somebody has worked on, also where its document has changed', () => {
    const own = `${readFileSync(draft, 'utf8')}# seen by counsel\n`;
    writeFileSync(draft, own);
    writeFileSync(join(folder, papersOf, '0002.txt'), text(77));
    expect(read().stderr).toContain('0002.accord.yaml: left as it is, because it was changed since it was drafted\n');
    expect(readFileSync(draft, 'utf8')).toBe(own);
  });
});

test('documents are held against an accord that is there', () => {
  const { status, stdout } = tacit(
    'read',
    join(few, '0000.txt'),
    '--onto',
    join(root, 'examples', 'gsomia.accord.yaml'),
  );
  expect(status).toBe(0);
  expect(stdout).toMatch(/^# For gsomia: \d+ new, \d+ known, \d+ conflict\.\n/);
});

test('several documents can be drafted as one accord', () => {
  const { status, stdout } = tacit('read', few, '--together', '--json');
  expect(status).toBe(1);
  const { accord, refused } = JSON.parse(stdout) as {
    accord: { sources: object };
    refused: readonly { document: string }[];
  };
  expect(Object.keys(accord.sources)).toHaveLength(4);
  expect(refused.map(({ document }) => document)).toEqual(['0001a.txt']);
});

test('links to documents are followed, and one that leads back to its folder is not', () => {
  const path = join(folder, 'linked');
  mkdirSync(path);
  symlinkSync(join(folder, few, '0000.txt'), join(path, 'a.txt'));
  symlinkSync(join(folder, few, 'gone.txt'), join(path, 'b.txt'));
  symlinkSync(path, join(path, 'loop'));
  const { status, stdout } = tacit('read', 'linked', '--ndjson');
  expect(status).toBe(1);
  expect(linesOf(stdout).map(({ document, refused }) => [document, refused?.code])).toEqual([
    ['a.txt', undefined],
    ['b.txt', 'file/not-readable'],
  ]);
});

describe('from a text to an answer', () => {
  const weather = `Agreement between the Government of the Kingdom of Norway and the Government of the Republic of Chile on the Exchange of Weather Data

The Government of the Kingdom of Norway and the Government of the Republic of Chile, hereinafter referred to as the Parties, have agreed as follows:

Article 2
1. This Agreement shall enter into force on 1 March 2015.
2. This Agreement shall remain in force for a period of two years and shall be automatically renewed for successive periods of one year, unless either Party
notifies the other Party in writing through diplomatic channels of its intention to terminate it at least ninety days before the expiry of the current period.
`;
  const supply = `SUPPLY AGREEMENT

This Supply Agreement (this "Agreement") is entered into as of January 5, 2021 (the "Effective Date") by and between Brightwater Foods, Inc., a Delaware corporation, and Harrow Milling LLC, an Ohio limited liability company.

12.1 Term. This Agreement shall commence on the Effective Date and shall continue for an initial term of three (3) years. Thereafter, this Agreement shall automatically renew for successive terms of one (1) year each unless either party gives written notice of non-renewal at least sixty (60) days prior to the end of the then-current term.

12.2 Termination. Either party may terminate this Agreement at any time without cause upon one hundred eighty (180) days' prior written notice to the other party.
`;
  const licence = `LICENCE AGREEMENT dated 2 May 2020 between Ann Reed Publishing Ltd and Moss Media GmbH

1. This Agreement shall come into effect on 1 June 2020 and shall continue until terminated by either party on three months' written notice to the other party.
`;

  test.each([
    ['weather', weather, { state: 'in-force', term: { number: 11, last: '2027-02-28' }, notifyBy: '2026-11-30' }],
    ['supply', supply, { state: 'in-force', term: { number: 4, last: '2027-01-04' }, notifyBy: '2026-11-05' }],
    ['licence', licence, { state: 'in-force', term: { number: 1, first: '2020-06-01', last: null }, notifyBy: null }],
  ])('%s', (name, paper, owed) => {
    writeFileSync(join(folder, `${name}.txt`), paper);
    expect(tacit('read', `${name}.txt`, '--out', 'answered').status).toBe(0);
    const draft = join('answered', `${name}.accord.yaml`);
    const { status, stdout } = tacit('status', draft, '--on', '2026-03-10', '--known', '2026-03-10', '--json');
    expect(status).toBe(0);
    const { views } = JSON.parse(stdout) as { readonly views: readonly unknown[] };
    expect(views[0]).toMatchObject(owed);
  });
});

test('a model that is named is asked besides, and what it proposes is marked and for review', async () => {
  const paper =
    'Harrow Milling and Brightwater Foods work together. The work goes on for thirty-one months from the first delivery.';
  writeFileSync(join(folder, 'odd.txt'), paper);
  const facts = [
    { field: 'lock-in', value: 'P31M', quote: 'for thirty-one months from the first delivery' },
    { field: 'notice', value: 'P90D', quote: 'ninety days before the end' },
  ];
  const server = createServer((request, response) => {
    request.resume().on('end', () => {
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify({ choices: [{ message: { content: JSON.stringify({ facts }) } }] }));
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as { readonly port: number };
  const asked = ['read', 'odd.txt', '--ndjson', '--model', `http://127.0.0.1:${port}/v1`, '--model-name', 'small'];
  const child = spawn(process.execPath, [entry, ...asked], { cwd: folder, stdio: ['ignore', 'pipe', 'inherit'] });
  const stdout = (await child.stdout.toArray()).join('');
  server.close();
  const found = (linesOf(stdout)[0]!.facts as readonly { readonly field: string }[]).filter(
    (fact) => 'proposedBy' in fact,
  );
  expect(found).toMatchObject([
    { field: 'lock-in', value: 'P31M', quote: facts[0]!.quote, review: true, proposedBy: 'small' },
  ]);
});
