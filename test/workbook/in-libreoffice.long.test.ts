import { askTogether } from './libreoffice/libreoffice.ts';
import './libreoffice/allottee-columns.ts';
import './libreoffice/capital-sheet.ts';
import './libreoffice/categories.ts';
import './libreoffice/charts.ts';
import './libreoffice/checks.ts';
import './libreoffice/dilution-sheet.ts';
import './libreoffice/figures.ts';
import './libreoffice/own-columns.ts';
import './libreoffice/people.ts';
import './libreoffice/published.ts';
import './libreoffice/reading-back.ts';
import './libreoffice/sensitivities.ts';
import './libreoffice/template.ts';

/** What LibreOffice makes of our workbooks: all in one file, so that it is started once. */
askTogether();
