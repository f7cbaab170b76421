import { formulaLineText } from '#shared/text/formula-line.ts';
import { scenarioText } from '#shared/text/scenarios.ts';
import type { SheetDefinition } from '#renderer/store/sheet-definition.ts';
import { ScenarioCellLine } from './scenario-cell-line.tsx';
import { scenarioCellName } from './scenario-cell-name.ts';
import { ScenarioStatus } from './scenario-status.tsx';
import { ScenariosScreen } from './scenarios-screen.tsx';
import { TraceToggles } from './trace-toggles.tsx';

export const scenariosDefinition: SheetDefinition = {
  id: 'scenarios',
  owns: ['scenarios', 'columns'],
  name: (language) => scenarioText[language].sheet,
  Screen: ScenariosScreen,
  cellName: scenarioCellName,
  CellLine: ScenarioCellLine,
  hint: (language, hasCells) => (hasCells ? formulaLineText[language].hint : ''),
  LineTools: TraceToggles,
  Status: ScenarioStatus,
};
