import { setImmediate as otherWork } from 'node:timers/promises';
import type { PlanState } from '../../../domain/review/state.ts';
import type { Actor, PackContents, PackManifest, PackRevision } from '../../../schemas/types.ts';
import { fileName } from '../../documents/file-name.ts';
import { changeSummaryDocx } from '../../documents/pack/change-summary.ts';
import {
  listed,
  MANIFEST,
  manifestFile,
  type NamedFile,
  SUMS,
  sumsFile,
} from '../../documents/pack/manifest.ts';
import { zipStream } from '../../documents/pack/zip-stream.ts';
import { actorFor } from '../acting.ts';
import type { Deps } from '../deps.ts';
import type { Person } from '../person.ts';
import { revisionOf } from '../revision-document.ts';
import { coverLetterFile } from './letters.ts';
import { summaryAt } from './pack-changes.ts';
import { type Moment, momentOf } from './pack-moment.ts';
import { planFile } from './plan-file.ts';
import { redlineFile } from './redline-docx.ts';
import { compareRevisions } from './redline-view.ts';
import { viewResponseTable } from './response-table.ts';
import { responseTableFile } from './response-table-files.ts';

/** A file made while it is sent. */
export interface StreamedFile {
  readonly name: string;
  readonly chunks: AsyncIterable<Uint8Array>;
}

/** A paper of a pack: its name in the archive, and the function that makes it. */
interface Part {
  readonly name: string;
  readonly make: (moment: Moment) => Promise<Uint8Array>;
}

/**
 * Lists what the pack of a revision holds. Throws Refusal('not-found') where there is no such
 * revision.
 */
export async function viewPackContents(
  deps: Deps,
  person: Person,
  state: PlanState,
  number: number,
): Promise<PackContents> {
  const name = await packName(deps, person, state, number);
  const papers = partsOf(person, number).map((part) => part.name);
  return { name, files: [...papers, MANIFEST, SUMS] };
}

/**
 * Makes the Hồ sơ trình lại: everything submitted with a revision, as one zip file, as of the
 * submission; in Vietnamese, like its papers. Papers are made one by one, each when the reader
 * needs it. While the person sees the same remarks of that time and the plan has the same people,
 * the bytes are the same. Throws Refusal('not-found') where there is no such revision.
 */
export async function packFile(
  deps: Deps,
  person: Person,
  state: PlanState,
  number: number,
): Promise<StreamedFile> {
  const name = await packName(deps, person, state, number);
  const { submittedAt } = await revisionOf(deps, state, number);
  const files = filesOf(await momentOf(deps, state, number), partsOf(person, number));
  return { name, chunks: zipStream(files, submittedAt) };
}

/** Returns the name of the zip file; asserts that the person may read the revision. */
async function packName(
  deps: Deps,
  person: Person,
  state: PlanState,
  number: number,
): Promise<string> {
  actorFor(state, person, 'read');
  const { document } = await revisionOf(deps, state, number);
  const words = [number > 1 ? 'Hồ sơ trình lại' : 'Hồ sơ trình', document.fields.title ?? ''];
  return `${[...words, `Dự thảo lần ${number}`].map(fileName).filter(Boolean).join(' - ')}.zip`;
}

/** Returns the papers of a pack, in order; the first revision has no answers and no changes. */
function partsOf(person: Person, number: number): readonly Part[] {
  const before = number - 1;
  const compared = ({ deps, state }: Moment) =>
    compareRevisions(deps, person, state, before, number, 'vi');
  const table =
    (format: 'docx' | 'xlsx'): Part['make'] =>
    async ({ deps, state }) => {
      const view = await viewResponseTable(deps, person, state, 'vi');
      return (await responseTableFile(state, view, format, 'vi')).bytes;
    };
  const first: readonly Part[] = [
    {
      name: 'Tờ trình.docx',
      make: async ({ deps, state }) => (await coverLetterFile(deps, person, state, number)).bytes,
    },
    {
      name: `Dự thảo lần ${number}.docx`,
      make: async ({ deps, state }) => (await planFile(deps, person, state, number)).bytes,
    },
  ];
  const again: readonly Part[] = [
    {
      name: `Bản đánh dấu thay đổi so với dự thảo lần ${before}.docx`,
      make: async (moment) => {
        const { deps, state } = moment;
        return (await redlineFile(deps, person, state, await compared(moment), 'vi')).bytes;
      },
    },
    { name: `${TABLE}.docx`, make: table('docx') },
    { name: `${TABLE}.xlsx`, make: table('xlsx') },
    {
      name: 'Bản tóm tắt thay đổi.docx',
      make: async (moment) => changeSummaryDocx(await summaryAt(moment, person)),
    },
  ];
  const parts = before > 0 ? [...first, ...again] : first;
  return parts.map(({ name, make }, at) => ({
    name: `${String(at + 1).padStart(2, '0')} ${name}`,
    make,
  }));
}

const TABLE = 'Bảng tổng hợp, tiếp thu, giải trình ý kiến';

/**
 * Yields the papers one by one, letting other requests run in between; then the manifest, and the
 * sums of all.
 */
async function* filesOf(moment: Moment, parts: readonly Part[]): AsyncGenerator<NamedFile> {
  const made: PackManifest['files'][number][] = [];
  for (const { name, make } of parts) {
    const file = { name, bytes: await make(moment) };
    made.push(listed(file));
    yield file;
    await otherWork();
  }
  const manifest = manifestFile(aboutPack(moment), made);
  yield manifest;
  yield sumsFile([...made, listed(manifest)]);
}

function aboutPack({ state }: Moment): Pick<PackManifest, 'plan' | 'revision' | 'comparedWith'> {
  const [before, revision] = [state.revisions.at(-2), state.revisions.at(-1)];
  if (!revision) throw new Error(`plan ${state.id}: a pack is of a submitted revision`);
  return {
    plan: { id: state.id, title: state.submitted?.title ?? '' },
    revision: revisionIn(revision),
    ...(before ? { comparedWith: revisionIn(before) } : {}),
  };
}

const revisionIn = ({
  number,
  sha256,
  submittedAt,
  submittedBy,
}: PlanState['revisions'][number]): PackRevision => ({
  number,
  sha256,
  submittedAt,
  submittedBy: officeOf(submittedBy),
});

const officeOf = ({ name, office, agency }: Actor): PackRevision['submittedBy'] => ({
  name,
  office,
  agency,
});
