export const EXIT_OK = 0;
export const EXIT_BAD_INPUT = 1;
export const EXIT_USAGE = 2;

/** The words on the command line make no sense; the message says which. */
export class UsageError extends Error {}
