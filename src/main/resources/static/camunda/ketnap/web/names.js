// Names as they are searched, by the same rule as on the server (TextNormalizer): a word without marks is any word with
// these letters, one with marks its own, and both spellings of a tone (hòa, hoà) are one.

const TONES = '\u0300\u0309\u0303\u0301\u0323';
const SHAPES = { '\u0302': 1, '\u0306': 2, '\u031b': 2 };

function syllable(word) {
  let tone = 0;
  const letters = [];
  for (const sign of word.normalize('NFD')) {
    if (TONES.includes(sign)) tone = TONES.indexOf(sign) + 1;
    else if ('đðɖ'.includes(sign)) letters.push({ base: 'd', shape: 1 });
    else if (/\p{M}/u.test(sign)) letters.length && (letters.at(-1).shape = SHAPES[sign] || 3);
    else letters.push({ base: sign, shape: 0 });
  }
  return { tone, letters, marked: tone > 0 || letters.some(({ base, shape }) => shape && 'aeiouy'.includes(base)) };
}

const syllables = text => text.normalize('NFC').toLowerCase().replace(/['`´‘’ʼ]/g, '')
  .split(/[^\p{L}\p{M}\p{N}]+/u).filter(Boolean).map(syllable);

/** Whether a text holds the part of a name that was typed. */
export function holds(text, typed) {
  const words = syllables(typed);
  if (words.length === 0) return typed.trim() === '';
  const spelled = syllables(text).map(({ tone, letters }) => ` ${tone}${letters.map(({ base, shape }) => base + shape).join('')}`).join('');
  const pattern = words.map(({ tone, letters, marked }) =>
    ` ${marked ? tone : '.'}${letters.map(({ base, shape }) => base + (shape || '.')).join('')}`).join('');
  return new RegExp(pattern.startsWith(' .') ? pattern.slice(2) : pattern).test(spelled);
}
