import { zipOf } from './make-zip.ts';

const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** What a workbook is made of, as the format has it. */
export interface Parts {
  /** The rows of each sheet, by its name. */
  readonly sheets?: Readonly<Record<string, string>>;
  /** What stands after the rows, such as joined cells. */
  readonly after?: string;
  /** Attributes of the workbook, such as `date1904="1"`. */
  readonly properties?: string;
  /** Attributes of each sheet in the list, such as `state="hidden"`. */
  readonly state?: string;
  readonly strings?: string;
  readonly styles?: string;
}

/** The files of a workbook. */
export function xlsxFiles(parts: Parts): Record<string, string> {
  const names = Object.keys(parts.sheets ?? {});
  const listed = names.map((name, n) => `<sheet name="${name}" sheetId="${n + 1}" ${parts.state ?? ''} r:id="s${n}"/>`);
  const related = names.map(
    (_, n) => `<Relationship Id="s${n}" Type="${office}/worksheet" Target="worksheets/sheet${n}.xml"/>`,
  );
  return {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': `<Relationships xmlns="${relations}"><Relationship Id="r1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<?xml version="1.0"?><workbook xmlns="${main}" xmlns:r="${office}"><workbookPr ${parts.properties ?? ''}/><sheets>${listed.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${relations}">${related.join('')}<Relationship Id="x1" Type="${office}/sharedStrings" Target="/xl/sharedStrings.xml"/><Relationship Id="x2" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    ...Object.fromEntries(
      names.map((name, n) => [
        `xl/worksheets/sheet${n}.xml`,
        `<worksheet xmlns="${main}"><sheetData>${parts.sheets?.[name]}</sheetData>${parts.after ?? ''}</worksheet>`,
      ]),
    ),
    ...(parts.strings !== undefined && { 'xl/sharedStrings.xml': `<sst xmlns="${main}">${parts.strings}</sst>` }),
    ...(parts.styles !== undefined && { 'xl/styles.xml': `<styleSheet xmlns="${main}">${parts.styles}</styleSheet>` }),
  };
}

/** A workbook made by hand. */
export const xlsxMade = (parts: Parts): Uint8Array => zipOf(xlsxFiles(parts));

/** A workbook of one row, whose cells are as the format has them. */
export const xlsxRow = (cells: string, more: Parts = {}): Uint8Array =>
  xlsxMade({ sheets: { S: `<row r="1">${cells}</row>` }, ...more });

/** The styles of cells: one for each code of a format. */
export const stylesFor = (...codes: readonly string[]): string => {
  const escaped = codes.map((code) => code.replaceAll('&', '&amp;').replaceAll('"', '&quot;'));
  const formats = escaped.map((code, n) => `<numFmt numFmtId="${164 + n}" formatCode="${code}"/>`).join('');
  const cells = codes.map((_, n) => `<xf numFmtId="${164 + n}"/>`).join('');
  return `<numFmts>${formats}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${cells}</cellXfs>`;
};
