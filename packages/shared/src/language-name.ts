/**
 * What people call a language: `es` → `Spanish`. What is no code of a language (BCP 47) stays as it is.
 * @param inLanguage in whose words, BCP 47
 */
export function languageNameIn(inLanguage: string): (code: string) => string {
  // made at first use, and once: it takes longer than a step of a flow
  let names: Intl.DisplayNames | null = null;
  return (code) => {
    try {
      names ??= new Intl.DisplayNames(inLanguage, { type: 'language' });
      return names.of(code) ?? code;
    } catch {
      return code;
    }
  };
}

export const languageName = languageNameIn('en');
