import { sentence } from '../base/index.ts';
import { type Command, type Context, commonOptions, UsageError, type Words } from './command.ts';
import { batchName, commandNamed, commands } from './commands.ts';
import { type Saying, saying } from './saying.ts';

async function answer(words: Words, { language }: Context): Promise<unknown> {
  const shell = words.files[0];
  if (shell !== 'bash' && shell !== 'zsh' && shell !== 'fish')
    throw new UsageError(sentence`tacit completions wants a shell: bash, zsh or fish.`);
  const all = (await Promise.all(Object.keys(commands).map(commandNamed))) as Command[];
  const script = { bash: bashScript, zsh: zshScript, fish: fishScript }[shell](all, await saying(language.code));
  return { shell, script };
}

const optionsOf = (command: Command): string[] =>
  Object.keys({ ...command.options, ...commonOptions }).map((option) => `--${option}`);

function bashScript(all: readonly Command[]): string {
  const cases = all.map((c) => `    ${c.name}) words="${optionsOf(c).join(' ')}" ;;`).join('\n');
  return `# eval "$(tacit completions bash)"
_tacit() {
  local words="" now="\${COMP_WORDS[COMP_CWORD]}"
  if [ "$COMP_CWORD" -eq 1 ]; then COMPREPLY=($(compgen -W "${[...all.map((c) => c.name), batchName].join(' ')}" -- "$now")); return; fi
  case "\${COMP_WORDS[1]}" in
${cases}
  esac
  case "$now" in
    -*) COMPREPLY=($(compgen -W "$words" -- "$now")) ;;
    *) COMPREPLY=($(compgen -f -- "$now")) ;;
  esac
}
complete -o filenames -F _tacit tacit`;
}

const quote = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

function zshScript(all: readonly Command[], say: Saying): string {
  const cases = all
    .map((c) => `    ${c.name}) _values option ${optionsOf(c).map(quote).join(' ')}; _files ;;`)
    .join('\n');
  return `#compdef tacit
_tacit() {
  if (( CURRENT == 2 )); then _values command ${all.map((c) => quote(`${c.name}[${say(c.says).replaceAll(/[[\]:]/g, ' ')}]`)).join(' ')}; return; fi
  case $words[2] in
${cases}
  esac
}
compdef _tacit tacit`;
}

function fishScript(all: readonly Command[], say: Saying): string {
  const rows = all.flatMap((c) => [
    `complete -c tacit -n __fish_use_subcommand -a ${c.name} -d ${quote(say(c.says))}`,
    ...Object.entries({ ...c.options, ...commonOptions }).map(
      ([option, spec]) =>
        `complete -c tacit -n "__fish_seen_subcommand_from ${c.name}" -l ${option} ${spec.value ? '-r ' : ''}-d ${quote(say(spec.says))}`,
    ),
  ]);
  return rows.join('\n');
}

/** `tacit completions`: a script for the shell. */
export const command: Command = {
  name: 'completions',
  says: sentence`a completion script for bash, zsh or fish`,
  takes: 'SHELL',
  options: {},
  answer,
  tell: (answer) => (answer as { script: string }).script,
};
