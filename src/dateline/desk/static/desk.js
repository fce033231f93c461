/* Keys, theme, brush, and filters that apply themselves. Every page works without this file. */
(() => {
  const d = document, root = d.documentElement, $ = (s, e = d) => e.querySelector(s), $$ = (s, e = d) => [...e.querySelectorAll(s)];
  const store = {
    get: k => { try { return localStorage.getItem(k) } catch { return null } },
    set: (k, v) => { try { localStorage.setItem(k, v) } catch { /* a browser may forbid it; the page works on */ } },
  };
  // Before the first paint, so that the page does not flash in the other theme.
  const want = store.get('theme');
  if (want) root.dataset.theme = want;
  root.dataset.script = 'on';

  const GOTO = { f: '/', t: '/timeline', a: '/actors', s: '/search' };
  const typing = 'input:not([type=checkbox],[type=radio]),textarea,select,[contenteditable]';
  const say = text => { const at = $('#said-aloud'); if (at) { at.textContent = text; setTimeout(() => { at.textContent = ''; }, 2500); } };

  // The list changes when filters swap it, so the item at hand is asked for each time.
  let gone = 0;
  const current = () => $('[data-item].cur');
  const go = step => {
    const items = $$('[data-item]'), now = current();
    if (!items.length) return;
    const next = items[Math.max(0, Math.min(items.length - 1, (now ? items.indexOf(now) : -1) + step))];
    now?.classList.remove('cur');
    next.classList.add('cur');
    $('a,summary', next)?.focus({ preventScroll: true });
    next.scrollIntoView({ block: 'nearest' });
  };
  // Copies the citation of the item at hand, or of the page, as Markdown.
  const cite = async () => {
    const item = current(), held = (item && ($('[data-cite]', item) || (item.dataset.cite ? item : null))) || $('[data-cite]');
    if (!held) return;
    await navigator.clipboard.writeText(held.dataset.cite.replace('{here}', location.origin));
    say('Citation copied');
  };
  const keys = {
    j: () => go(1), k: () => go(-1), '/': () => $('#q')?.focus(), '?': () => $('#keys')?.togglePopover(),
    g: () => { gone = Date.now() }, u: () => $('[data-up]')?.click(), p: () => print(), c: cite,
    e: () => { const at = current(); if (at) $$('details', at).concat(at.matches('details') ? at : []).forEach(x => { x.open = !x.open }); },
  };

  d.addEventListener('keydown', e => {
    if (e.ctrlKey || e.metaKey || e.altKey) return;
    if (e.target.closest('[role=slider]') && slide(e)) return;
    if (e.target.closest(typing)) { if (e.key === 'Escape') e.target.blur(); return; }
    if (store.get('keys') === 'off') return;
    if (gone && Date.now() - gone < 1200) {
      gone = 0;
      if (GOTO[e.key]) { location.href = GOTO[e.key]; e.preventDefault(); }
      return;
    }
    const button = $(`[data-key="${CSS.escape(e.key)}"]`), act = keys[e.key] || (button && (() => button.click()));
    if (act) { act(); e.preventDefault(); }
  });

  d.addEventListener('click', e => {
    if (e.target.closest('[data-theme-toggle]')) {
      const dark = root.dataset.theme ? root.dataset.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
      root.dataset.theme = dark ? 'light' : 'dark';
      store.set('theme', root.dataset.theme);
    } else if (e.target.closest('[data-print]')) print();
    else if (e.target.closest('[data-copy]')) cite();
  });

  // A filter applies itself; a day does when "Show" is pressed, because a date is typed in parts.
  d.addEventListener('change', e => {
    if (e.target.id === 'single-keys') return store.set('keys', e.target.checked ? 'on' : 'off');
    if (e.target.type === 'date') return draw();
    if (e.target.form?.matches('form.filters')) e.target.form.requestSubmit();
  });

  // What filters leave out does not stand in the address. A pen line tells of an answer that takes more than 300 ms.
  let waits = 0;
  d.addEventListener('htmx:configRequest', e => {
    for (const [name, value] of [...e.detail.formData.entries()]) if (value === '') e.detail.formData.delete(name);
  });
  d.addEventListener('htmx:beforeRequest', () => { waits = setTimeout(() => { root.dataset.busy = 'on'; $('#main')?.setAttribute('aria-busy', 'true'); }, 300); });
  d.addEventListener('htmx:afterRequest', () => { clearTimeout(waits); delete root.dataset.busy; $('#main')?.removeAttribute('aria-busy'); });

  // ---- the brush: the two date fields say what is chosen; edges only move them
  const DAY = 864e5;
  const brush = () => {
    const svg = $('svg.brush');
    if (!svg) return null;
    const days = +svg.dataset.days, start = Date.parse(svg.dataset.start), fields = $$('.brush-row input[type=date]');
    const number = (field, none) => field.value ? Math.max(0, Math.min(days - 1, Math.round((Date.parse(field.value) - start) / DAY))) : none;
    const iso = n => new Date(start + n * DAY).toISOString().slice(0, 10);
    return { svg, days, start, fields, iso, at: () => [number(fields[0], 0), number(fields[1], days - 1)] };
  };
  const draw = () => {
    const b = brush();
    if (!b) return;
    const [first, last] = b.at(), place = n => `${100 * n / b.days}%`, ends = [first, last + 1];
    const win = $('.win', b.svg);
    win.setAttribute('x', place(first));
    win.setAttribute('width', place(Math.max(0, last + 1 - first)));
    $$('.edge', b.svg).forEach((line, i) => { line.setAttribute('x1', place(ends[i])); line.setAttribute('x2', place(ends[i])); });
    $$('.grip-at', b.svg).forEach((grip, i) => {
      const n = [first, last][i];
      grip.setAttribute('x', place(ends[i]));
      grip.setAttribute('aria-valuenow', n);
      grip.setAttribute('aria-valuetext', new Date(b.start + n * DAY).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }));
    });
    $$('.b', b.svg).forEach(bar => { const [from, to] = [bar.dataset.day, bar.dataset.last].map(day => Math.round((Date.parse(day) - b.start) / DAY)); bar.classList.toggle('in', to >= first && from <= last); });
  };
  const move = (b, edge, n) => {
    const [first, last] = b.at(), to = edge === 0 ? Math.max(0, Math.min(n, last)) : Math.min(b.days - 1, Math.max(n, first));
    b.fields[edge].value = b.iso(to);
    draw();
  };
  let held = null, later = 0;
  const show = wait => { clearTimeout(later); later = setTimeout(() => $('#filters')?.requestSubmit(), wait); };
  const slide = e => {
    const b = brush(), edge = e.target.closest('[role=slider]').id === 'brush-since' ? 0 : 1, now = b?.at()[edge];
    const to = { ArrowLeft: now - 1, ArrowDown: now - 1, ArrowRight: now + 1, ArrowUp: now + 1, PageDown: now - 7, PageUp: now + 7, Home: 0, End: (b?.days ?? 1) - 1 }[e.key];
    if (to === undefined || !b) return false;
    move(b, edge, to);
    show(600);
    e.preventDefault();
    return true;
  };
  const under = (b, e) => { const r = b.svg.getBoundingClientRect(); return Math.max(0, Math.min(b.days, Math.round((e.clientX - r.left) / r.width * b.days))); };
  d.addEventListener('pointerdown', e => {
    const b = e.target.closest('svg.brush') && brush();
    if (!b) return;
    const n = under(b, e), [first, last] = b.at();
    held = Math.abs(n - first) <= Math.abs(n - 1 - last) ? 0 : 1;
    move(b, held, held ? n - 1 : n);
    e.preventDefault();
  });
  d.addEventListener('pointermove', e => { const b = held !== null && brush(); if (b) move(b, held, held ? under(b, e) - 1 : under(b, e)); });
  d.addEventListener('pointerup', () => { if (held !== null) { held = null; show(0); } });

  d.addEventListener('DOMContentLoaded', () => {
    const single = $('#single-keys');
    if (single) single.checked = store.get('keys') !== 'off';

    // A drop anywhere fills the form for files and sends it.
    const drop = $('#drop');
    if (drop) {
      const files = e => e.dataTransfer?.types.includes('Files');
      d.addEventListener('dragover', e => { if (files(e)) { e.preventDefault(); root.dataset.drop = 'on'; } });
      d.addEventListener('dragleave', e => { if (!e.relatedTarget) delete root.dataset.drop; });
      d.addEventListener('drop', e => {
        delete root.dataset.drop;
        if (!files(e) || !e.dataTransfer.files.length) return;
        e.preventDefault();
        $('[type=file]', drop).files = e.dataTransfer.files;
        drop.requestSubmit();
      });
    }

    // A reading tells how far it is; when it is done the page loads once more, with the end of it.
    const reading = $('[data-reading=on]');
    if (reading) {
      const told = new EventSource('/reading/events'), put = (k, v) => { const at = $(`[data-says="${k}"]`); if (at) at.textContent = v.toLocaleString('en'); };
      told.onmessage = e => {
        const now = JSON.parse(e.data);
        ['stage', 'done', 'total'].forEach(k => put(k, now[k]));
        Object.entries(now.counts).forEach(([k, n]) => put(k, n));
        $('.f', reading).setAttribute('width', `${now.total ? Math.round(100 * now.done / now.total) : 0}%`);
        if (!now.running) { told.close(); location.reload(); }
      };
      return;
    }

    // Another reading may end while a page is open: it says so, and never moves by itself.
    const number = d.body.dataset.readingNumber, fresh = $('#fresh'), plural = (n, word) => `${n.toLocaleString('en')} ${word}${n === 1 ? '' : 's'}`;
    const look = async () => {
      if (d.hidden) return;
      const now = await fetch(`/news.json?since=${number}`).then(r => r.json()).catch(() => null);
      if (!now?.articles) return;
      fresh.textContent = `${plural(now.articles, 'new article')}, ${plural(now.independent, 'independent report')} since you opened this page. `;
      const link = fresh.appendChild(d.createElement('a'));
      link.href = location.href;
      link.textContent = 'Show them';
    };
    if (number !== undefined && fresh) { setInterval(look, 30_000); d.addEventListener('visibilitychange', look); }
  });
})();
