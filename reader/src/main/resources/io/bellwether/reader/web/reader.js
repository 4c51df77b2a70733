// Live updates, sliders that rank at once, and times in the reader's own zone. The pages work without it.
(() => {
  'use strict';

  const language = document.documentElement.lang.startsWith('zh') ? 'zh-CN' : undefined;

  function localTimes(root) {
    const format = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
    for (const time of root.querySelectorAll('time[datetime]')) {
      const moment = new Date(time.dateTime);
      if (!Number.isNaN(moment.getTime())) {
        if (time.textContent.endsWith('UTC')) {
          time.textContent = format.format(moment);
        } else {
          time.title = format.format(moment);
        }
      }
    }
  }

  localTimes(document);

  const list = document.getElementById('stories');
  if (!list) {
    return;
  }
  const fresh = document.getElementById('fresh');
  const button = document.getElementById('show-fresh');
  const seen = new Set([...list.children].map((item) => item.dataset.story));
  const waiting = new Set();
  let since = list.dataset.since;
  let request = 0;

  function address() {
    return window.location.pathname + window.location.search;
  }

  // Fetches the page of the address bar and takes its list; nothing else moves.
  async function reload() {
    const mine = ++request;
    const answer = await fetch(address(), { headers: { Accept: 'text/html' } });
    if (!answer.ok || mine !== request) {
      return;
    }
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const items = page.getElementById('stories');
    list.replaceChildren(...(items ? [...items.children] : []));
    const nothing = document.getElementById('nothing');
    if (nothing) {
      nothing.hidden = list.children.length > 0;
    }
    const total = page.getElementById('total');
    if (total) {
      document.getElementById('total').textContent = total.textContent;
    }
    list.dataset.stream = items ? items.dataset.stream : '';
    localTimes(list);
    seen.clear();
    [...list.children].forEach((item) => seen.add(item.dataset.story));
    waiting.clear();
    announce();
  }

  function announce() {
    fresh.hidden = waiting.size === 0;
    button.textContent = waiting.size === 1
      ? button.dataset.one
      : button.dataset.many.replace('{0}', waiting.size);
  }

  button.addEventListener('click', async () => {
    await reload();
    window.scrollTo({ top: 0 });
    const first = list.querySelector('h2 a');
    if (first) {
      first.focus({ preventScroll: true });
    }
  });

  // New stories are counted, never put under the reader's eye. The stream begins where the page was made. When it is cut
  // the browser comes back by itself, but not after an answer that is no stream: then a new one goes on after the last event.
  function listen() {
    if (!list.dataset.stream) {
      return;
    }
    const address = list.dataset.stream + (list.dataset.stream.includes('?') ? '&' : '?');
    const stream = new EventSource(address + 'lastEventId=' + encodeURIComponent(since));
    stream.addEventListener('error', () => {
      if (stream.readyState === EventSource.CLOSED) {
        window.setTimeout(listen, 2000 + 4000 * Math.random());
      }
    });
    stream.addEventListener('article', (event) => {
      since = event.lastEventId;
      const article = JSON.parse(event.data);
      if (!seen.has(article.storyId)) {
        waiting.add(article.storyId);
        announce();
      }
    });
    stream.addEventListener('withdrawn', (event) => {
      since = event.lastEventId;
      const { articleId } = JSON.parse(event.data);
      for (const item of list.querySelectorAll('[data-article]')) {
        if (item.dataset.article === articleId) {
          reload();
        }
      }
    });
    stream.addEventListener('generation', (event) => {
      since = event.lastEventId;
      reload();
    });
    window.addEventListener('pagehide', () => stream.close());
  }

  // Sliders: what is on the page is ranked at once, then the whole list from the server.
  const weights = document.getElementById('weights');
  const sliders = [...weights.querySelectorAll('input[type=range]')];
  let timer = 0;

  function mean(item) {
    let sum = 0;
    let points = 0;
    for (const slider of sliders) {
      sum += Number(slider.value);
      points += Number(slider.value) * Number(item.dataset[slider.dataset.score]);
    }
    return sum === 0 ? 0 : points / sum;
  }

  function rank() {
    const items = [...list.children];
    items.sort((one, other) => mean(other) - mean(one)
      || (one.dataset.story < other.dataset.story ? -1 : 1));
    list.replaceChildren(...items);
  }

  function keep() {
    const query = new URLSearchParams(window.location.search);
    query.set('sort', 'own');
    query.set('weights', sliders.map((slider) => slider.value).join(','));
    ['whot', 'wquality', 'wimpact', 'after'].forEach((name) => query.delete(name));
    window.history.replaceState(null, '', '/?' + query.toString());
    for (const link of document.querySelectorAll('.orders a')) {
      if (new URL(link.href).searchParams.get('sort') === 'own') {
        link.setAttribute('aria-current', 'true');
      } else {
        link.removeAttribute('aria-current');
      }
    }
  }

  for (const slider of sliders) {
    slider.addEventListener('input', () => {
      slider.parentElement.querySelector('output').textContent = slider.value;
      rank();
      keep();
      window.clearTimeout(timer);
      timer = window.setTimeout(reload, 300);
    });
  }

  listen();
})();
