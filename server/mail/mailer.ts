/** A mail to one person, ready to send. */
export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Address of the page where the person chooses what to receive by mail. */
  readonly settings: string;
}

export interface Mailer {
  /** Resolves once the mail server has accepted the mail; throws `MailFailure`. */
  send(mail: Mail): Promise<void>;
}

/** A mail that was not sent, or may not have been. */
export class MailFailure extends Error {
  /**
   * The whole mail was transmitted and the connection broke before the answer: it may have been
   * sent.
   */
  readonly maybeSent: boolean;
  /** The failure isn't this mail's: no mail can be sent now. */
  readonly everybody: boolean;

  constructor(
    message: string,
    { maybeSent, everybody }: { readonly maybeSent: boolean; readonly everybody: boolean },
    cause?: unknown,
  ) {
    super(message, { cause });
    this.name = 'MailFailure';
    this.maybeSent = maybeSent;
    this.everybody = everybody;
  }
}
