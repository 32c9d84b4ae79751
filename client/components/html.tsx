interface Props {
  /** Rendered and sanitised by the server: the only HTML that is ever put in as it is. */
  readonly html: string;
  readonly className?: string | undefined;
}

/**
 * What people wrote, in Vietnamese whatever the interface speaks. Shows HTML that the server
 * rendered from Markdown and made safe. Never give it anything else.
 */
export function RenderedHtml({ html, className }: Props) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: the server sanitises it, and this is the one place
  return <div className={className} lang="vi" dangerouslySetInnerHTML={{ __html: html }} />;
}
