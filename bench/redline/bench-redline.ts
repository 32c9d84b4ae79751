import type { Report } from '../report.ts';
import { benchAnchors } from './anchors.ts';
import { benchMemory } from './memory.ts';
import { benchPlans } from './plans.ts';
import { benchSeeds } from './seeds.ts';
import { benchWholeTexts } from './whole-texts.ts';

/** The redline: whole texts, plans, remarks carried over, memory. */
export function benchRedline(report: Report): void {
  benchSeeds(report);
  benchPlans(report);
  benchAnchors(report);
  benchMemory(report);
  benchWholeTexts(report);
}
