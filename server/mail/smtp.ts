import { createTransport } from 'nodemailer';
import { cleanText } from '../../domain/text/clean-text.ts';
import { type Mail, type Mailer, MailFailure } from './mailer.ts';

export interface SmtpSetting {
  /** smtp://user:password@host:587, or smtps:// for TLS from the start. */
  readonly url: string;
  /** "Dự Thảo <du-thao@vidu.gov.vn>". */
  readonly from: string;
  /** Timeout for the server's answers, in ms. */
  readonly timeout?: number;
}

const TIMEOUT_MS = 30_000;

/**
 * Makes a mailer for an SMTP server. Uses one connection a mail: digests are few, and the outcome
 * of each is then certain.
 */
export function createSmtpMailer({ url, from, timeout = TIMEOUT_MS }: SmtpSetting): Mailer {
  return {
    async send({ to, subject, text, html, settings }: Mail): Promise<void> {
      let handedOver = false;
      const transport = createTransport(
        {
          url,
          connectionTimeout: timeout,
          greetingTimeout: timeout,
          socketTimeout: timeout,
          disableFileAccess: true,
          disableUrlAccess: true,
          // The only sign that the last byte of a mail was sent.
          logger: loggerOf(() => {
            handedOver = true;
          }),
        },
        { from },
      );
      try {
        await transport.sendMail({
          to,
          subject: cleanText(subject),
          text: cleanText(text),
          html: cleanText(html),
          list: { unsubscribe: settings },
          headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
        });
      } catch (error) {
        throw failureOf(error, handedOver);
      } finally {
        transport.close();
      }
    },
  };
}

interface SmtpError {
  readonly message?: string;
  readonly code?: string;
  readonly command?: string;
  readonly responseCode?: number;
}

/** The commands of one mail; a failure before them concerns every mail. */
const OF_ONE_MAIL: readonly string[] = ['RCPT TO', 'DATA'];

function failureOf(error: unknown, handedOver: boolean): MailFailure {
  const { message = String(error), command = '', responseCode, code } = error as SmtpError;
  const maybeSent = handedOver && responseCode === undefined;
  const ofOne = maybeSent || code === 'EENVELOPE' || OF_ONE_MAIL.includes(command);
  return new MailFailure(message, { maybeSent, everybody: !ofOne }, error);
}

function loggerOf(handedOver: () => void) {
  const ignore = () => undefined;
  return {
    level: ignore,
    trace: ignore,
    debug: ignore,
    info: (entry: unknown) => {
      if ((entry as { tnx?: string } | undefined)?.tnx === 'message') handedOver();
    },
    warn: ignore,
    error: ignore,
    fatal: ignore,
  };
}
