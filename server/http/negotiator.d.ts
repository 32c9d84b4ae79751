/** What is used of it; its published types are those of a version before `preferred`. */
declare module 'negotiator' {
  class Negotiator {
    constructor(request: { readonly headers: Readonly<Record<string, unknown>> });
    /**
     * The encodings that the request takes of those there are, the best first; `preferred` orders
     * those it weighs alike.
     */
    encodings(
      available: readonly string[],
      options: { readonly preferred: readonly string[] },
    ): string[];
  }
  export = Negotiator;
}
