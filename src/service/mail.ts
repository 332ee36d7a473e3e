import { createTransport } from 'nodemailer';
import type { Language } from '../base/index.ts';

/** A message to one person. */
export interface MailMessage {
  /** Its lasting id: the same at every attempt, so that a mailbox can drop a repeat (RFC 5322, 3.6.4). */
  readonly id: string;
  readonly to: { readonly name: string | null; readonly address: string };
  readonly language: Language;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** What a mail server said: it took the message, it never will for this address, or it may later. */
export type Sending =
  | { readonly outcome: 'accepted' }
  | { readonly outcome: 'refused'; readonly why: string }
  | { readonly outcome: 'later'; readonly why: string };

/** What sends messages. It never rejects: whatever goes wrong is an answer. */
export interface Mailer {
  readonly send: (message: MailMessage) => Promise<Sending>;
  readonly close: () => void;
}

/** How a mail server is reached. */
export interface SmtpSettings {
  /** `smtp://` or `smtps://`, with user and password where the server asks for them. */
  readonly url: string;
  /** Who sends: an address, or a name with one in angle brackets. */
  readonly from: string;
  /** What signs the messages (RFC 6376). */
  readonly dkim?: { readonly domainName: string; readonly keySelector: string; readonly privateKey: string };
}

/** Sends by SMTP. Files and addresses that a message might name are never opened. */
export function smtpMailer({ url, from, dkim }: SmtpSettings): Mailer {
  const transport = createTransport(
    {
      url,
      ...(dkim && { dkim: { ...dkim } }),
      connectionTimeout: 15_000,
      greetingTimeout: 15_000,
      socketTimeout: 30_000,
      disableFileAccess: true,
      disableUrlAccess: true,
    },
    { from },
  );
  const domain = /@([^\s>]+)>?$/.exec(from)?.[1] ?? 'localhost';
  return {
    send: async ({ id, to, language, subject, text, html }) => {
      try {
        await transport.sendMail({
          messageId: `<${id}@${domain}>`,
          to: { name: to.name ?? '', address: to.address },
          subject,
          text,
          html,
          // No out-of-office reply answers a machine (RFC 3834).
          headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': language },
        });
        return { outcome: 'accepted' };
      } catch (error) {
        return answerOf(error);
      }
    },
    close: () => transport.close(),
  };
}

/**
 * Reads what a server said (RFC 5321, 4.2.1; RFC 3463). Only a permanent refusal of the recipient is one of the person: a refused sender, password
 * or content would be the same for everybody, and has to be put right here.
 */
function answerOf(error: unknown): Sending {
  const { message, responseCode, command, response, code } = error as {
    readonly message?: string;
    readonly responseCode?: number;
    readonly command?: string;
    readonly response?: string;
    readonly code?: string;
  };
  const why = response ?? message ?? String(error);
  const permanent = responseCode !== undefined && responseCode >= 500;
  const recipient = command === 'RCPT TO' || /^5\d\d[ -]5\.[12]\.\d/.test(response ?? '');
  // An address that cannot be written is refused before any server is asked.
  const unsendable = code === 'EENVELOPE' && command === 'API';
  return { outcome: (permanent && recipient) || unsendable ? 'refused' : 'later', why };
}
