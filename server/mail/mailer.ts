/** A mail to one person, ready to go out. */
export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Address of the page where the person says what they want by mail. */
  readonly settings: string;
}

export interface Mailer {
  /** Resolves once the mail server took the mail; throws `MailFailure`. */
  send(mail: Mail): Promise<void>;
}

/** A mail that did not go out, or of which nobody can tell. */
export class MailFailure extends Error {
  /**
   * The mail was handed over whole and the connection broke before the answer: it may have gone
   * out.
   */
  readonly maybeSent: boolean;
  /** Not this mail's fault: no mail would go out now. */
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
