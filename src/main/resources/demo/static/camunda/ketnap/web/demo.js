/** Stands before the file of this name that all other installations have. */
export const demo = true;
