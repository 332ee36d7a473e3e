import type { JsonRecord } from '../base/index.ts';
import { type Supposition, whatIfReply } from '../engine/index.ts';
import { branchesOf, branchOf, closeBranch, keepBranch } from '../store/branches.ts';
import type { BranchTable } from '../store/schema.ts';
import { readable } from './accords.ts';
import type { Actor } from './actor.ts';
import { type Asked, questionFor, readableNow, soundSuppositions } from './ask.ts';
import { instantOf, newId } from './ports.ts';
import { Problem } from './problem.ts';
import type { Register } from './register.ts';
import type { Piece } from './writer.ts';

/** Acts that are supposed, kept under a name beside the record. They never touch it: no status, deadline or reminder knows of them. */
export interface Branch {
  readonly id: string;
  readonly accord: string;
  readonly name: string;
  /** The version of the accord that it was drawn from. */
  readonly version: number;
  readonly acts: readonly JsonRecord[];
  readonly by: string;
  readonly at: string;
}

/** Keeps a supposition. Whoever may read an accord may suppose things about it. */
export function openBranch(
  { random }: Pick<Register, 'random'>,
  accord: string,
  { name, acts }: { readonly name: string; readonly acts: readonly JsonRecord[] },
): Piece<Branch> {
  return async (writing) => {
    const before = await readable(writing, accord);
    soundSuppositions(before.accord, acts);
    const branch: Branch = {
      id: newId(random, 'branch'),
      accord,
      name,
      version: before.version,
      acts,
      by: writing.actor.id,
      at: writing.at,
    };
    writing.stage(
      keepBranch(writing.tx, {
        id: branch.id,
        accord,
        name,
        version: branch.version,
        acts: JSON.stringify(acts),
        actor: branch.by,
        at: branch.at,
        closed_at: null,
      }),
    );
    writing.log({ action: 'branch.opened', outcome: 'done', about: branch.id });
    return branch;
  };
}

/** Puts a branch aside; the log keeps that it was there. */
export function putAside({ clock }: Pick<Register, 'clock'>, accord: string, id: string): Piece<void> {
  return async (writing) => {
    await readable(writing, accord);
    const found = await branchOf(writing.tx, id);
    if (!found || found.accord !== accord || found.closed_at !== null) throw noBranch(accord, id);
    writing.stage(closeBranch(writing.tx, id, instantOf(clock.now())));
    writing.log({ action: 'branch.closed', outcome: 'done', about: id });
  };
}

/** The branches of an accord that are open, the newest first. */
export async function branchesFor(register: Register, actor: Actor, accord: string): Promise<readonly Branch[]> {
  await readableNow(register, actor, accord);
  return (await branchesOf(register.read, accord)).map(branchFrom);
}

/** What a branch would change, asked of the accord as it stands now. */
export async function supposedBy(
  register: Register,
  actor: Actor,
  accord: string,
  id: string,
  asked: Asked,
): Promise<{ readonly branch: Branch; readonly behind: number } & Supposition> {
  const { held, question } = await questionFor(register, actor, accord, asked);
  const found = await branchOf(register.read, id);
  if (!found || found.accord !== accord || found.closed_at !== null) throw noBranch(accord, id);
  const branch = branchFrom(found);
  return { branch, behind: held.version - branch.version, ...whatIfReply(question, branch.acts) };
}

const branchFrom = ({ id, accord, name, version, acts, actor, at }: BranchTable): Branch => ({
  id,
  accord,
  name,
  version,
  acts: JSON.parse(acts) as readonly JsonRecord[],
  by: actor,
  at,
});

const noBranch = (accord: string, id: string): Problem =>
  new Problem('not-found', `${accord} has no open branch ${id}.`);
