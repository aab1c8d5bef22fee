import { explanationOf } from '../../../../ketnap/web/article.js';
import { call, day, h, url } from '../../../../ketnap/web/kit.js';
import { address, charts, columnsOf, fill, keep, number, pageStyle, serverTable, state } from './lib.js';

const MEASURES = [['OVERDUE', 'overdue', 'Quá hạn'], ['IN_7', 'in7', 'Đến hạn trong 7 ngày'],
  ['IN_30', 'in30', 'Đến hạn trong 30 ngày'], ['IN_90', 'in90', 'Đến hạn trong 90 ngày'], ['ALL', 'open', 'Tất cả thời hạn đang chạy']];
const LABELS = { MET: 'Đã làm đúng hạn', LATE: 'Đã làm trễ hạn', ...Object.fromEntries(MEASURES.map(([due, , label]) => [due, label])) };
const FILTERS = ['part', 'stage', 'role', 'roleUnit', 'metBy', 'from', 'to', 'caption'];

/** The page Thời hạn: figures of a unit and the list behind each of them. */
export async function render(place) {
  await pageStyle();
  const chosen = { due: 'OVERDUE', ...state() };
  const figures = h('div');
  const list = h('div', { className: 'ketnap-list' });
  place.replaceChildren(figures, list);
  await fill(figures, () => call('reports/deadlines/overview', { values: { unit: chosen.unit } }), overview => {
    const page = { overview, chosen, list, figures };
    page.draw = () => figures.replaceChildren(...figuresOf(page));
    page.show = change => {
      FILTERS.concat('page', 'text').forEach(name => delete chosen[name]);
      Object.assign(chosen, change);
      keep(chosen);
      page.draw();
      showList(page);
      list.scrollIntoView({ behavior: 'smooth', block: 'start' });
    };
    showList(page);
    return figuresOf(page);
  });
}

function figuresOf(page) {
  const { overview, chosen } = page;
  const rest = h('div', { className: 'ketnap-columns' }, probationEnds(page), onTime(page));
  return [
    h('h1', {}, `Thời hạn kết nạp đảng viên, ngày ${day(overview.today)}`),
    way(overview.path, '/thoi-han', chosen),
    tiles(page),
    heat(page),
    h('p', { className: 'note' }, 'Bấm vào một con số để xem danh sách. Số trong 30 ngày gồm cả số trong 7 ngày.'),
    rest,
    late(page),
  ];
}

/** The units from the viewer's own down to the one shown, each a link. */
export function way(path, to, chosen) {
  return h('p', {}, path.length === 0 ? 'Các đơn vị phụ trách' : path.flatMap((unit, i) => [
    i ? ' › ' : '',
    i === path.length - 1 ? h('b', {}, unit.name)
      : h('a', { href: address(to, { unit: i ? unit.code : '', due: chosen.due, period: chosen.period }) }, unit.name),
  ]));
}

function tiles({ overview, chosen, show }) {
  return h('div', { className: 'ketnap-tiles' }, MEASURES.map(([due, name, label]) => {
    const total = overview.heat.reduce((sum, row) => sum + row.all[name], 0);
    return h('button', {
      type: 'button',
      className: `ketnap-tile ${due === chosen.due ? 'chosen' : ''} ${due === 'OVERDUE' && total ? 'overdue' : ''}`,
      onclick: () => show({ due }),
    }, h('b', {}, number(total)), label);
  }));
}

function heat({ overview, chosen, show }) {
  const [due, name, label] = MEASURES.find(([each]) => each === chosen.due) || MEASURES[0];
  const most = Math.max(1, ...overview.heat.flatMap(row => Object.values(row.stages).map(counts => counts[name])));
  const hue = due === 'OVERDUE' ? '181, 21, 43' : '21, 92, 181';
  const shade = count => (count ? `background: rgba(${hue}, ${0.1 + 0.4 * count / most})` : '');
  const cell = (count, filter, style) => h('td', { className: 'heat', style },
    count ? h('button', { type: 'button', onclick: () => show({ due, ...filter }) }, number(count)) : '');
  const single = overview.heat.length === 1 && overview.path.length && overview.heat[0].code === overview.path.at(-1).code;
  const worstFirst = [...overview.heat].sort((one, other) => other.all[name] - one.all[name]);
  const rows = worstFirst.map(row => h('tr', {},
    h('td', {}, single ? row.name : h('a', { href: address('/thoi-han', { unit: row.code, due }) }, row.name)),
    overview.stages.map(stage => {
      const count = (row.stages[stage.value] || {})[name] || 0;
      return cell(count, { part: row.code, stage: stage.value, caption: `${row.name}, ${stage.label}` }, shade(count));
    }),
    cell(row.all[name], { part: row.code, caption: row.name }, '')));
  return h('section', {},
    h('h2', {}, `${label}: theo đơn vị và giai đoạn`),
    overview.heat.length === 0 ? h('p', {}, 'Chưa có đơn vị nào.') : h('div', { className: 'ketnap-scroll' }, h('table', { className: 'figures' },
      h('thead', {}, h('tr', {}, h('th', {}, 'Đơn vị'), overview.stages.map(stage => h('th', {}, stage.label)), h('th', {}, 'Tất cả'))),
      h('tbody', {}, rows))));
}

function chartBox(title, empty, draw) {
  const box = h('section', {}, h('h2', {}, title));
  if (empty) {
    box.append(h('p', { className: 'note' }, empty));
    return box;
  }
  const canvas = h('canvas', { role: 'img', 'aria-label': title });
  box.append(h('div', { className: 'ketnap-chart' }, canvas));
  charts().then(Chart => {
    const present = Chart.getChart(canvas);
    if (!present && canvas.isConnected) draw(Chart, canvas);
  }).catch(() => canvas.replaceWith(h('p', { className: 'note' }, 'Không vẽ được biểu đồ.')));
  return box;
}

const options = (onClick, stacked) => ({
  maintainAspectRatio: false,
  animation: false,
  onClick: (event, elements) => elements.length && onClick(elements[0].index, elements[0].datasetIndex),
  scales: { x: { stacked }, y: { stacked, beginAtZero: true, ticks: { precision: 0 } } },
});

function probationEnds({ overview, show }) {
  const months = overview.probationEnds;
  const label = each => each.month.split('-').reverse().join('/');
  const none = months.every(each => each.count === 0) ? 'Từ nay đến tháng này năm sau chưa có ai hết thời gian dự bị.' : '';
  return chartBox('Hết thời gian dự bị theo tháng', none, (Chart, canvas) => new Chart(canvas, {
    type: 'bar',
    data: { labels: months.map(label), datasets: [{ label: 'Số người', data: months.map(each => each.count), backgroundColor: '#155cb5' }] },
    options: { ...options(index => {
      const [year, month] = months[index].month.split('-').map(Number);
      const last = new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
      show({ due: 'ALL', metBy: 'PROBATION_ENDED', from: `${months[index].month}-01`, to: last, caption: `Hết dự bị tháng ${label(months[index])}` });
    }), plugins: { legend: { display: false } } },
  }));
}

function onTime({ overview, show }) {
  const quarters = overview.onTime;
  const none = quarters.every(each => each.onTime + each.late === 0) ? 'Chưa có thời hạn nào hoàn thành trong tám quý gần đây.' : '';
  const label = each => {
    const all = each.onTime + each.late;
    return [`Quý ${each.quarter}/${each.year}`, all ? `${Math.round(1000 * each.onTime / all) / 10}%`.replace('.', ',') : ''];
  };
  return chartBox('Tỷ lệ đúng hạn của việc đã xong, theo quý', none, (Chart, canvas) => new Chart(canvas, {
    type: 'bar',
    data: {
      labels: quarters.map(label),
      datasets: [
        { label: 'Đúng hạn', data: quarters.map(each => each.onTime), backgroundColor: '#2e7d32' },
        { label: 'Trễ hạn', data: quarters.map(each => each.late), backgroundColor: '#b5152b' },
      ],
    },
    options: options((index, kind) => {
      const { year, quarter } = quarters[index];
      const last = new Date(Date.UTC(year, quarter * 3, 0)).toISOString().slice(0, 10);
      show({ due: kind ? 'LATE' : 'MET', from: `${year}-${String(quarter * 3 - 2).padStart(2, '0')}-01`, to: last, caption: `Quý ${quarter}/${year}` });
    }, true),
  }));
}

function late({ overview, show }) {
  const section = h('section', {}, h('h2', {}, 'Ai đang để quá hạn'));
  if (overview.late.length === 0) {
    section.append(h('p', { className: 'note' }, 'Không có thời hạn nào bị quá.'));
    return section;
  }
  section.append(h('div', { className: 'ketnap-scroll' }, h('table', { className: 'figures' },
    h('thead', {}, h('tr', {}, ['Người chịu trách nhiệm', 'Vai trò', 'Đơn vị', 'Số việc', 'Quá hạn từ'].map(text => h('th', {}, text)))),
    h('tbody', {}, overview.late.map(({ post, count, since }) => h('tr', {},
      h('td', {}, post.names.join(', ') || 'Chưa có người'),
      h('td', { className: 'text' }, post.roleLabel),
      h('td', { className: 'text' }, post.unit),
      h('td', {}, h('button', { type: 'button', onclick: () => show({
        due: 'OVERDUE', role: post.role, roleUnit: post.unitCode, caption: `${post.roleLabel}, ${post.unit}` }) }, number(count))),
      h('td', {}, day(since))))))));
  return section;
}

const LOOK = {
  NUMBER: { width: 140 }, APPLICANT: { width: 150 }, CELL: { widthGrow: 3 }, STAGE: { width: 110 }, LIMIT: { widthGrow: 2 }, DUE: { width: 150 }, POST: { widthGrow: 3 },
};

/** What stands in the list as more than its text. */
const DRAW = {
  caseNumber: ({ caseNumber }) => h('span', {}, h('a', { href: address('/tra-cuu', { so: caseNumber }) }, caseNumber), h('br'),
    h('a', { href: url(`archive/${encodeURIComponent(caseNumber)}/process`), className: 'note', title: 'Xem trên sơ đồ quy trình đang chạy' }, 'quy trình')),
  basis: ({ basis }) => h('a', { href: explanationOf(basis), target: '_blank', className: 'note' }, basis),
  dueDate: ({ dueDate }) => day(dueDate),
  days: ({ days, left, provisional }) => h('span', { className: days < 0 ? 'overdue' : '' }, left, provisional ? ' (tạm tính)' : ''),
  startDate: ({ startDate }, label) => `${label} ${day(startDate)}`,
  metOn: ({ metOn }, label) => metOn && `${label} ${day(metOn)}`,
  post: ({ post }) => post.text,
  unit: ({ post }) => post.unit,
};

function showList(page) {
  const { chosen, list } = page;
  const wanted = () => ({
    unit: chosen.part || chosen.unit, due: chosen.due, stage: chosen.stage, metBy: chosen.metBy, role: chosen.role,
    roleUnit: chosen.roleUnit, text: chosen.text, from: chosen.from, to: chosen.to,
  });
  const search = h('input', { type: 'search', size: 28, placeholder: 'Tên, số hồ sơ, số cuối căn cước', value: chosen.text || '', 'aria-label': 'Tìm trong danh sách' });
  const body = h('div');
  const sheet = h('a', { className: 'btn btn-default' }, 'Tải Excel');
  const print = h('a', { className: 'btn btn-default', target: '_blank' }, 'Bản in');
  const form = h('form', { className: 'ketnap-bar', onsubmit: event => {
    event.preventDefault();
    chosen.text = search.value;
    delete chosen.page;
    keep(chosen);
    showList(page);
  } },
  h('b', {}, LABELS[chosen.due] || ''),
  chosen.caption ? h('span', { className: 'filter' }, chosen.caption, ' ', h('button', {
    type: 'button', className: 'link', title: 'Bỏ điều kiện này', onclick: () => page.show({ due: chosen.due in { MET: 1, LATE: 1 } ? 'OVERDUE' : chosen.due }) }, '✕')) : null,
  search,
  h('button', { className: 'btn btn-default' }, 'Tìm'),
  sheet, print);
  list.replaceChildren(h('h2', {}, 'Danh sách'), form, body);
  serverTable(body, columnsOf(page.overview.columns, LOOK, DRAW), { ...chosen, empty: 'Không có thời hạn nào thuộc diện này.' }, async (number, sort, descending) => {
    Object.assign(chosen, { page: number > 1 ? number : '', sort, descending: descending || '' });
    keep(chosen);
    sheet.href = url('reports/deadlines/workbook', { ...wanted(), sort, descending });
    print.href = url('reports/deadlines/print', { ...wanted(), sort, descending });
    return call('reports/deadlines', { values: { ...wanted(), sort, descending, page: number } });
  }).catch(error => body.replaceChildren(h('p', { className: 'alert alert-warning' }, error.message)));
}
