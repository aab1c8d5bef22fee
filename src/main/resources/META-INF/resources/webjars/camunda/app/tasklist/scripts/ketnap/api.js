import { call, url } from '../../../../ketnap/web/kit.js';

const caseOf = number => `cases/${encodeURIComponent(number)}`;
const notesOf = number => `${caseOf(number)}/notes`;
const papersOf = number => `${caseOf(number)}/documents`;

export const caseOfTask = taskId => call(`tasks/${encodeURIComponent(taskId)}/case`);
export const search = text => call('search', { values: { text } });
export const openTasks = number => call(`${caseOf(number)}/tasks`);
export const overview = number => call(caseOf(number));
export const notes = number => call(notesOf(number));
export const addNote = (number, text) => call(notesOf(number), { json: { text } });
export const papers = number => call(papersOf(number));
export const fileAddress = (number, id) => url(`${papersOf(number)}/${id}`);
export const makeable = number => call(`${caseOf(number)}/papers`);
export const madeAddress = (number, id) => url(`${caseOf(number)}/papers/${id}`);
export const stepAddress = (number, task) => url(`${caseOf(number)}/steps/${task}/papers`);
export const groups = number => call(`${caseOf(number)}/groups`);
export const groupAddress = (number, group) => url(`${caseOf(number)}/groups/${group}/papers`);
export const supersede = (number, id) => call(`${papersOf(number)}/${id}`, { method: 'DELETE' });

export function upload(number, paper, file) {
  const form = new FormData();
  form.append('paper', paper);
  form.append('file', file);
  return call(papersOf(number), { form });
}
