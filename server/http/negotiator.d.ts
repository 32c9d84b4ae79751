/** The used part; its published types are of a version before `preferred`. */
declare module 'negotiator' {
  class Negotiator {
    constructor(request: { readonly headers: Readonly<Record<string, unknown>> });
    /**
     * The given encodings that the request accepts, best first; `preferred` orders those of equal
     * weight.
     */
    encodings(
      available: readonly string[],
      options: { readonly preferred: readonly string[] },
    ): string[];
  }
  export = Negotiator;
}
