/** Extensions of files that an allottee list is read from, without the dot: workbooks first, then text files. */
export const LIST_EXTENSIONS = ['xlsx', 'xlsm', 'xlsb', 'xls', 'ods', 'fods', 'csv', 'tsv', 'txt'] as const;

/** Whether a file name has one of {@link LIST_EXTENSIONS}, in upper or lower case. */
export const isListName = (name: string): boolean => LIST_EXTENSIONS.some((extension) => name.toLowerCase().endsWith(`.${extension}`));
