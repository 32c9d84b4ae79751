import type { Violation } from './check-arrows.ts';
import { floors, isEntry } from './floors.ts';
import { circlesOf, importsOf, type ModuleGraph, unreached } from './module-graph.ts';

/**
 * Every import that climbs to a higher floor of scripts/imports/floors.ts or into a room beside,
 * every circle of imports, types included, and every file that the product does not reach. Empty
 * when all is well.
 */
export function checkFloors(graph: ModuleGraph): readonly Violation[] {
  const files = [...graph.keys()];
  const climbs = files.flatMap((file) =>
    Object.keys(floors)
      .filter((folder) => file.startsWith(`${folder}/`))
      .flatMap((folder) => climbsIn(folder, file, graph)),
  );
  const circles = circlesOf(graph).map((circle) => ({
    file: circle[0] ?? '',
    line: 1,
    message: `a circle of imports: ${circle.join(', ')}`,
  }));
  const lost = unreached(graph, files.filter(isEntry)).map((file) => ({
    file,
    line: 1,
    message: 'nothing that is started leads here: remove it, or move it to tests/support',
  }));
  return [...climbs, ...circles, ...lost];
}

function climbsIn(folder: string, file: string, graph: ModuleGraph): readonly Violation[] {
  const from = roomOf(folder, file);
  const floor = floorOf(folder, from);
  if (floor < 0)
    return [
      { file, line: 1, message: `${folder}/${from} is on no floor: see scripts/imports/floors.ts` },
    ];
  return importsOf(graph, file)
    .filter((target) => target.startsWith(`${folder}/`))
    .map((target) => roomOf(folder, target))
    .filter((room) => room !== from && !mayKnow(folder, from, room))
    .map((room) => ({
      file,
      line: 1,
      message: `${from} of ${folder}/ may not import ${room} (see scripts/imports/floors.ts)`,
    }));
}

/** Rooms below, and files named beside each other. */
function mayKnow(folder: string, from: string, room: string): boolean {
  const [floor, target] = [floorOf(folder, from), floorOf(folder, room)];
  return target < floor || (target === floor && isFile(from) && isFile(room));
}

const isFile = (room: string): boolean => /\.tsx?$/.test(room);

/** The room of a file below a folder: a file named in the table, the folder below, or `.`. */
function roomOf(folder: string, file: string): string {
  const [first = '', ...rest] = file.slice(folder.length + 1).split('/');
  if (rest.length > 0) return first;
  return (floors[folder] ?? []).flat().includes(first) ? first : '.';
}

const floorOf = (folder: string, room: string): number =>
  (floors[folder] ?? []).findIndex((rooms) => rooms.includes(room));
