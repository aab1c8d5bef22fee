import { checksOf } from '../../../../ketnap/web/checks.js';
import { h } from '../../../../ketnap/web/kit.js';
import { openTasks, overview } from './api.js';
import { journalOf, overviewOf } from './overview.js';
import { Notes } from './notes.js';
import { Papers } from './papers.js';

document.head.append(h('link', { rel: 'stylesheet', href: new URL('case-tab.css', import.meta.url).href }));

/** Fills a place with all about a case; throws a Refusal. */
export async function showCase(place, number) {
  const [file, waiting] = await Promise.all([overview(number), openTasks(number)]);
  const papers = new Papers(number);
  const notes = new Notes(number);
  place.replaceChildren(...overviewOf(file, waiting).filter(Boolean), checksOf(number), notes.node, papers.node, journalOf(file));
  notes.open();
  papers.open();
}

/** Says in the place why the case is not shown. */
export function sayWhy(place, failure) {
  place.replaceChildren(h('p', { class: 'ketnap-message ketnap-wrong', role: 'alert' }, failure.message));
}

/** Shows a case over the page, for those who have nothing to do in it. */
export function openCase(number) {
  const content = h('div', { class: 'ketnap-case' }, h('p', { class: 'ketnap-empty', role: 'status' }, 'Đang mở hồ sơ…'));
  const panel = h('dialog', { class: 'ketnap-panel', 'aria-label': `Hồ sơ ${number}`, onclose: () => panel.remove() },
    h('button', { type: 'button', class: 'btn btn-default ketnap-close', onclick: () => panel.close() }, 'Đóng'), content);
  document.body.append(panel);
  panel.showModal();
  showCase(content, number).catch(failure => sayWhy(content, failure));
}
