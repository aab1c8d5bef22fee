import { explanationOf } from '../../../../ketnap/web/article.js';
import { day, el, moment } from './dom.js';

/** Everything about a case but its papers: who, where it stands, what presses, how the votes went, who did what. */
export function overviewOf(file, waiting) {
  return [person(file), warnings(file.warnings), stages(file.stages), pending(waiting), deadlines(file.deadlines), votes(file.votes)];
}

function person(file) {
  const who = file.person;
  const facts = [
    ['Sinh ngày', day(who.birthDate)],
    ['Giới tính', who.gender],
    ['Dân tộc', who.ethnicity],
    ['Học vấn', who.education],
    ['Nghề nghiệp', [who.occupation, who.workUnit].filter(Boolean).join(', ')],
    ['Nơi cư trú', who.residence],
    ['Đơn vị', [file.units.cell, file.units.grassroots].join(' · ')],
    ['Người giúp đỡ', file.helper || 'chưa phân công']
  ];
  return el('header', { class: 'ketnap-person' },
    el('h2', {}, who.fullName),
    el('p', {}, `${file.number} · ${file.status}`),
    el('dl', {}, facts.filter(([, value]) => value).map(([name, value]) => [el('dt', {}, name), el('dd', {}, value)])));
}

function stages(line) {
  return part('Các giai đoạn', el('ol', { class: 'ketnap-stages' }, line.map(stage =>
    el('li', { class: `ketnap-${stage.state.toLowerCase()}`, 'aria-current': stage.state === 'CURRENT' ? 'step' : null },
      el('span', {}, stage.label), el('small', {}, stage.enteredOn ? `từ ${day(stage.enteredOn)}` : 'chưa đến')))));
}

/** The open tasks and who has them. */
function pending(list) {
  return list.length === 0 ? null : part('Đang chờ', el('ul', { class: 'ketnap-list' }, list.map(task =>
    el('li', {}, el('strong', {}, task.name.split(' · ')[0]), ` · ${task.id ? 'việc của anh/chị' : task.with}`))));
}

function warnings(list) {
  return list.length === 0 ? null : el('section', { class: 'ketnap-warnings', role: 'alert' },
    el('h3', {}, 'Cần chú ý'),
    el('ul', {}, list.map(warning => el('li', {}, warning.text, basis(warning.article)))));
}

function deadlines(list) {
  const open = list.filter(deadline => deadline.state === 'OPEN');
  const closed = list.filter(deadline => deadline.state !== 'OPEN');
  return part('Thời hạn',
    open.length === 0 ? empty('Không có thời hạn theo quy định nào đang chạy; việc đang mở (nếu có) chỉ có mốc của văn phòng.') : deadlineTable(open),
    closed.length === 0 ? null : el('details', {}, el('summary', {}, `Đã xong (${closed.length})`), deadlineTable(closed)));
}

function deadlineTable(list) {
  return el('table', { class: 'ketnap-table' },
    el('thead', {}, el('tr', {}, ['Việc', 'Hạn', 'Tình trạng'].map(title => el('th', { scope: 'col' }, title)))),
    el('tbody', {}, list.map(deadline => el('tr', { class: deadline.overdue ? 'ketnap-late' : null },
      el('td', {}, deadline.name, basis(deadline.legalBasis)),
      el('td', {}, day(deadline.dueDate), deadline.provisional ? el('small', {}, ' (tạm tính)') : null),
      el('td', {}, deadline.left || [deadline.stateLabel, deadline.metOn ? ` ngày ${day(deadline.metOn)}` : null])))));
}

function votes(list) {
  return part('Biểu quyết', list.length === 0 ? empty('Chưa có cuộc biểu quyết nào.')
    : el('ul', { class: 'ketnap-list' }, list.map(vote => el('li', {},
      el('strong', {}, vote.title), ` · ${vote.unit}, ${day(vote.date)}${vote.number ? `, số ${vote.number}` : ''}`,
      el('div', { class: vote.reached ? 'ketnap-detail' : 'ketnap-detail ketnap-late' }, vote.summary),
      basis(vote.legalBasis)))));
}

/** Who did which step when, the newest first. */
export function journalOf(file) {
  return part('Ai đã làm gì', file.journal.length === 0 ? empty('Chưa có bước nào được ghi.')
    : el('ul', { class: 'ketnap-list' }, [...file.journal].reverse().map(entry => el('li', {},
      el('strong', {}, entry.step), ` · ${entry.who}, ${moment(entry.at)}`,
      entry.overrideReason ? el('div', { class: 'ketnap-detail' }, `Lý do tiếp tục: ${entry.overrideReason}`) : null))));
}

function part(title, ...content) {
  return el('section', { class: 'ketnap-part' }, el('h3', {}, title), content);
}

function basis(text) {
  return text
    ? el('div', { class: 'ketnap-basis' }, el('a', { href: explanationOf(text), target: '_blank', rel: 'noopener' }, text))
    : null;
}

function empty(text) {
  return el('p', { class: 'ketnap-empty' }, text);
}
