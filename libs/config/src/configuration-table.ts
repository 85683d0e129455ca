import { environment } from './environment/environment.js';
import { documentation, type Documentation } from './environment/variable.js';

const INTRODUCTION = `# Configuration

The gateway is configured by environment variables. A file \`.env\` in the working directory is read too; where both set a
variable, the environment wins. A variable without a value counts as not set. Wrong or missing values stop the start with
a list of everything that is wrong.

This page is made from the schema in \`libs/config\`: \`npx vitest run --project unit libs/config --update\`.
`;

/** The page \`docs/configuration.md\`: every variable with its meaning, unit, default and an example. */
export function configurationTable(): string {
  const sections = new Map<string, string[]>();
  for (const [name, schema] of Object.entries(environment.shape)) {
    const doc = documentation.get(schema);
    if (doc === undefined) throw new Error(`${name} is not documented`);
    const rows = sections.get(doc.section) ?? [];
    sections.set(doc.section, [...rows, row(name, doc)]);
  }
  const parts = [...sections].map(([section, rows]) =>
    [
      `## ${section}`,
      '',
      '| Variable | Meaning | Unit | Default | Example |',
      '| --- | --- | --- | --- | --- |',
      ...rows,
      '',
    ].join('\n'),
  );
  return [INTRODUCTION, ...parts].join('\n');
}

function row(name: string, doc: Documentation): string {
  const names =
    doc.otherName === undefined ? code(name) : `${code(name)} or ${code(doc.otherName)}`;
  const fallback = doc.default === undefined ? (doc.unset ?? '') : code(doc.default);
  const cells = [names, doc.description, doc.unit ?? '', fallback, code(doc.example)];
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}

const code = (text: string): string => (text === '' ? 'empty' : `\`${text}\``);
