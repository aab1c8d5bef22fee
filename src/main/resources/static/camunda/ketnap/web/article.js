// Every article that a screen names is explained in the guide, in a section that is called like it.

const GUIDE = new URL('../guide.html', import.meta.url);
const CAUTION = / \((cần xác nhận|giả định|hướng dẫn địa phương)\)$/;

export const explanationOf = article =>
  `${GUIDE}#${encodeURIComponent(article.replace(CAUTION, '').replaceAll(' ', '_'))}`;
