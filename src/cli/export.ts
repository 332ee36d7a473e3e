import { sentence } from '../base/index.ts';
import { archived, recipientOption, tellArchived } from './backup.ts';
import type { Command } from './command.ts';
import { storeOption } from './opening.ts';

/** `tacit export`: the register without secrets, to hand on or to take elsewhere. */
export const command: Command = {
  name: 'export',
  says: sentence`write a register without passwords, tokens and webhooks to one archive`,
  takes: 'FILE',
  options: { ...storeOption, ...recipientOption },
  answer: (words, { language }) => archived(words, false, language.code),
  tell: tellArchived,
};
