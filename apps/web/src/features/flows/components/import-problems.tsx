const MOST_SHOWN = 12;

/** What is wrong with a file, each with its place. */
export function ImportProblems({ problems }: { problems: string[] }) {
  if (problems.length === 0) return null;
  return (
    <div role="alert" className="rounded-md bg-destructive-soft px-4 py-3 text-destructive text-sm">
      <p className="font-medium">Nothing was imported.</p>
      <ul className="mt-1 list-disc space-y-0.5 pl-4">
        {problems.slice(0, MOST_SHOWN).map((problem) => (
          <li key={problem} className="break-words">
            {problem}
          </li>
        ))}
        {problems.length > MOST_SHOWN && <li>and {problems.length - MOST_SHOWN} more</li>}
      </ul>
    </div>
  );
}
