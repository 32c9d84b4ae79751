// Plain old syntax only: this file has to run on the very versions of Node that it refuses.

/**
 * Why this version of Node can't run the project, in Vietnamese and English; undefined when it can.
 * The ranges are those that the locked packages accept: Vite 8 needs 20.19 or 22.12, jest 30 leaves
 * out 21 and 23.
 *
 * @param {string} version as process.versions.node gives it, for example '20.19.0'
 * @returns {string | undefined}
 */
export function nodeProblem(version) {
  const parts = version.split('.').map(Number);
  const major = parts[0] || 0;
  const minor = parts[1] || 0;
  const fits = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major >= 24;
  if (fits) return undefined;
  return (
    `Node ${version} không chạy được Dự Thảo: cần Node 20.19 trở lên (20.19+, 22.12+ hoặc 24+). ` +
    'Hãy cài bản mới hơn từ https://nodejs.org rồi chạy lại.\n' +
    `Node ${version} can't run Dự Thảo: it needs Node 20.19 or newer (20.19+, 22.12+ or 24+). ` +
    'Install a newer one from https://nodejs.org and run this again.'
  );
}

/** Ends the process with the message when this Node can't run the project. */
export function requireNode() {
  const problem = nodeProblem(process.versions.node);
  if (problem === undefined) return;
  console.error(problem);
  process.exit(1);
}
