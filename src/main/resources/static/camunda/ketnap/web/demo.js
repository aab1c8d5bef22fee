/** Whether this is the demonstration, which has another file of this name. */
export const demo = false;
