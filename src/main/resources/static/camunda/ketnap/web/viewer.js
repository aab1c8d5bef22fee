// What the person at the screen may do here, asked once after each login.

let asked;

addEventListener('hashchange', () => {
  if (location.hash.startsWith('#/login')) {
    asked = undefined;
  }
});

async function ask() {
  const answer = await fetch(new URL('../../api/ketnap/viewer', import.meta.url));
  return answer.ok ? answer.json() : {};
}

/** Which of `oversees`, `nominates` and `searches` are true. */
export function viewer() {
  asked = asked || ask();
  return asked;
}
