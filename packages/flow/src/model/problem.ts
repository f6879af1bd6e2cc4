/** A finding about a document, in plain words, with the place. `code` is a guarantee's id or a document rule. */
export interface Problem {
  code:
    | 'G1'
    | 'G2'
    | 'G3'
    | 'G4'
    | 'G5'
    | 'G6'
    | 'G7'
    | 'G8'
    | 'G9'
    | 'G10'
    | 'G11'
    | 'document'
    | 'config'
    | 'template';
  severity: 'blocks' | 'warning';
  /** A sentence a manager understands, saying what to do. */
  message: string;
  node: string | null;
  port: string | null;
  /** Path inside the node's config, e.g. `options.2.digit`. */
  field: string | null;
  /** In which calls it happens, where not in all: before a name (`vars.x`, `answers.y`) is known, or in a language. */
  during?: { without: string } | { language: string };
}
