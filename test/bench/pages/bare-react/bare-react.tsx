import { AgGridReact } from 'ag-grid-react';
import { createRoot } from 'react-dom/client';
import { bareElement, bareOptions, type BareRow } from '../bare/bare-grid.ts';

createRoot(bareElement()).render(<AgGridReact<BareRow> {...bareOptions} />);
