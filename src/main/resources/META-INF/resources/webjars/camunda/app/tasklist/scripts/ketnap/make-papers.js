import { h } from '../../../../ketnap/web/kit.js';
import { madeAddress, stepAddress } from './api.js';

/** Links that make the papers of one line of the list of contents, with what is missing in them. */
export function makers(number, offers) {
  return offers.map(offer => h('div', { class: 'ketnap-detail' },
    h('a', { href: madeAddress(number, offer.id), download: '', title: `Căn cứ: ${offer.basis}` }, named(offer)),
    offer.draft ? ' (bản dự thảo)' : '',
    offer.missing.map(gap => h('div', { class: 'ketnap-gap' }, `Còn thiếu ${gap.label}: nhập ở ${gap.where}`))));
}

/** Papers that no line of the list holds, and all papers of a step at once. */
export function otherMakers(number, offers, listed) {
  const others = offers.filter(offer => !listed.includes(offer.paper));
  const steps = Object.entries(bySteps(offers)).filter(([, papers]) => papers.length > 1);
  return [
    others.length === 0 ? null : h('div', { class: 'ketnap-papers' },
      h('h4', {}, 'Giấy tờ khác soạn được'),
      h('ul', {}, others.map(offer => h('li', { class: 'ketnap-paper' }, h('span', {}, offer.title), makers(number, [offer]))))),
    steps.length === 0 ? null : h('div', { class: 'ketnap-papers' },
      h('h4', {}, 'Soạn cả bước một lần'),
      h('ul', {}, steps.map(([task, papers]) => h('li', { class: 'ketnap-paper' },
        h('a', { href: stepAddress(number, task), download: '' }, `Soạn ${papers.length} giấy: ${papers[0].step}`)))))
  ].filter(Boolean);
}

function named(offer) {
  return `Soạn giấy${offer.about ? ` (${offer.about})` : ''}`;
}

function bySteps(offers) {
  const steps = {};
  offers.forEach(offer => offer.steps.forEach(step => {
    (steps[step.task] ??= []).push({ ...offer, step: step.name });
  }));
  return steps;
}
