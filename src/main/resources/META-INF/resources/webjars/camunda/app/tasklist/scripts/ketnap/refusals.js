import { explanationOf } from '../../../../ketnap/web/article.js';
import { h } from '../../../../ketnap/web/kit.js';

/** The article that a point of a refusal rests on stands in brackets at the end of its line. */
const ARTICLE = /\(((?:\d+-(?:QĐ|HD)\/|Điều lệ)[^\n]*)\)(?=\n|$)/;

function link(message) {
  const parts = message.textContent.split(ARTICLE);
  if (parts.length > 1 && !message.querySelector('a')) {
    message.replaceChildren(...parts.flatMap((part, i) =>
      i % 2 ? ['(', h('a', { href: explanationOf(part), target: '_blank', rel: 'noopener' }, part), ')'] : [part]));
  }
}

new MutationObserver(() => document.querySelectorAll('.notifications .message').forEach(link))
  .observe(document.body, { childList: true, subtree: true });
