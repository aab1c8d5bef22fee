// What the managers' pages share: the state in the address, charts and tables.

import { h, query } from '../../../../ketnap/web/kit.js';

const here = path => new URL(path, import.meta.url).href;
const WEBJARS = here('../../../../../webjars/');

export const number = value => (value === null || value === undefined ? '' : value.toLocaleString('vi-VN'));
export const percent = share => (share && share.percent !== null
  ? `${share.percent.toLocaleString('vi-VN', { minimumFractionDigits: 2 })}%` : '–');
export const percentOf = share => (share ? `${percent(share)} (${number(share.part)}/${number(share.whole)})` : '–');

/** The state behind the question mark of the page's address. */
export const state = () => Object.fromEntries(new URLSearchParams(location.hash.split('?')[1] || ''));

export const address = (path, values) => `#${path}${query(values) ? `?${query(values)}` : ''}`;

/** A count of persons that leads to the list of their cases. */
export const listOf = (count, values) => (count ? h('a', { href: address('/tra-cuu', values) }, number(count)) : number(count));

let kept = false;

/** Keeps the state in the address without opening the page anew. */
export function keep(values) {
  history.replaceState(history.state, '', address(location.hash.slice(1).split('?')[0], values));
  kept = true;
}

// Cockpit learns of a kept address at the next click only, and opens it instead of the link: here the link is followed.
window.addEventListener('hashchange', () => { kept = false; });
document.addEventListener('click', event => {
  const link = event.target.closest('a[href^="#/"]:not([target])');
  if (kept && link && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
    event.preventDefault();
    location.hash = link.getAttribute('href');
  }
}, true);

/** Shows that work goes on, then what it gave, or why it failed. */
export async function fill(place, work, show) {
  place.replaceChildren(h('div', { className: 'ketnap-busy', role: 'status' }, 'Đang tải số liệu…'));
  try {
    const answer = await work();
    place.replaceChildren(...[show(answer)].flat().filter(child => child !== null));
  } catch (error) {
    place.replaceChildren(h('div', { className: 'alert alert-warning', role: 'alert' }, error.message));
  }
}

const loaded = {};

function once(name, load) {
  loaded[name] = loaded[name] || load();
  return loaded[name];
}

function script(path) {
  return new Promise((done, failed) => document.head.appendChild(
    h('script', { src: WEBJARS + path, onload: done, onerror: () => failed(new Error(`Không tải được ${path}`)) })));
}

export function style(href) {
  return once(href, async () => document.head.appendChild(h('link', { rel: 'stylesheet', href })));
}

export const pageStyle = () => style(here('./managers.css'));

export const charts = () => once('chart', () => script('chart.js/4.5.1/dist/chart.umd.min.js').then(() => window.Chart));

export const diagrams = () => once('bpmn', async () => {
  style(`${WEBJARS}bpmn-js/8.0.0/dist/assets/diagram-js.css`);
  await script('bpmn-js/8.0.0/dist/bpmn-navigated-viewer.production.min.js');
  return window.BpmnJS;
});

/**
 * The columns of a list as the server has them for paper and workbook too: what a column says stands below each other.
 *
 * @param look by field: width and the like
 * @param draw by the name of a part: what to show of a row, where it is more than its text
 */
export const columnsOf = (columns, look, draw) => columns.map(({ field, sortable, parts }) => ({
  field,
  headerSort: sortable,
  title: parts.map(part => part.label).join(', '),
  headerTooltip: true,
  headerWordWrap: true,
  ...look[field],
  formatter: cell => {
    const row = cell.getData();
    const lines = parts.map(({ name, label }) => (draw[name] ? draw[name](row, label) : row[name])).filter(Boolean);
    return h('span', {}, lines.map((line, i) => (i ? h('div', { className: 'note' }, line) : line)));
  },
}));

/** A table whose pages and order come from the server: rows(page, sort, descending) answers {rows, total, size}. */
export async function serverTable(place, columns, options, rows) {
  style(`${WEBJARS}tabulator-tables/6.3.1/dist/css/tabulator_bootstrap3.min.css`);
  const { TabulatorFull } = await once('table', () => import(`${WEBJARS}tabulator-tables/6.3.1/dist/js/tabulator_esm.min.js`));
  return new TabulatorFull(place, {
    columns,
    layout: 'fitColumns',
    pagination: true,
    paginationMode: 'remote',
    sortMode: 'remote',
    paginationInitialPage: Number(options.page) || 1,
    initialSort: options.sort ? [{ column: options.sort, dir: options.descending === 'true' ? 'desc' : 'asc' }] : [],
    paginationSize: 50,
    paginationCounter: (size, first, page, total) =>
      total ? `Dòng ${first}–${Math.min(first + size - 1, total)} trong ${total.toLocaleString('vi')}` : '',
    placeholder: options.empty,
    dataLoaderLoading: 'Đang tải…',
    dataLoaderError: 'Không tải được danh sách',
    locale: 'vi',
    langs: { vi: { pagination: {
      page_title: 'Đến trang', first: 'Đầu', first_title: 'Trang đầu', last: 'Cuối', last_title: 'Trang cuối',
      prev: 'Trước', prev_title: 'Trang trước', next: 'Sau', next_title: 'Trang sau', all: 'Tất cả',
    } } },
    ajaxURL: 'rows',
    ajaxRequestFunc: async (ignored, config, params) => {
      // whoever has left the page is not called back to it
      if (!place.isConnected) return { data: [], last_page: 1, last_row: 0 };
      const sort = params.sort && params.sort[0];
      const answer = await rows(params.page, sort ? sort.field : '', sort ? sort.dir === 'desc' : false);
      return { data: answer.rows, last_page: Math.max(1, Math.ceil(answer.total / answer.size)), last_row: answer.total };
    },
  });
}
