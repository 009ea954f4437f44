/* Keys for Lecture, and notice of a lost anchor. The page is complete without it. */
(function () {
  "use strict";
  var status = document.getElementById("status");
  var keys = document.querySelectorAll(".shortcuts");
  var on = true;
  var here = null;

  function say(message) {
    status.textContent = message;
    window.clearTimeout(say.timer);
    say.timer = window.setTimeout(function () { status.textContent = ""; }, 4000);
  }

  function target() {
    var name = window.location.hash.slice(1);
    try { name = decodeURIComponent(name); } catch (error) { /* kept as written */ }
    return name ? { name: name, element: document.getElementById(name) } : null;
  }

  function unfold(element) {
    for (var parent = element; parent; parent = parent.parentElement) {
      if (parent.tagName === "DETAILS") parent.open = true;
    }
  }

  function arrive() {
    var found = target();
    if (!found) return;
    if (found.element) {
      unfold(found.element);
      mark(found.element.closest(".text") ? found.element : null);
      found.element.scrollIntoView({ block: found.element.closest(".text") ? "center" : "start" });
    } else if (!cite(found.name)) {
      say(status.dataset.lost);
    }
  }

  /* The pieces of an article's own text, without the letters and notes around it. */
  function pieces(text) {
    var walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
    var found = [];
    while (walker.nextNode()) {
      if (!walker.currentNode.parentElement.closest("[data-g]")) found.push(walker.currentNode);
    }
    return found;
  }

  /* How many code points of the article stand before a place in it. */
  function offset(text, node, at) {
    var before = document.createRange();
    before.selectNodeContents(text);
    before.setEnd(node, at);
    var copy = before.cloneContents();
    copy.querySelectorAll("[data-g]").forEach(function (gloss) { gloss.remove(); });
    return Array.from(copy.textContent).length;
  }

  /* A stretch that nothing on the page rests on has no element of its own: find its characters. */
  function cite(name) {
    var parts = /^(a\d+)-c=(\d+)-(\d+)$/.exec(name);
    var article = parts && document.getElementById(parts[1]);
    if (!article) return false;
    var range = document.createRange();
    var position = 0;
    var ends = [Number(parts[2]), Number(parts[3])];
    var started = false;
    var done = pieces(article.querySelector(".text")).some(function (piece) {
      var points = Array.from(piece.data);
      function unit(end) { return points.slice(0, end - position).join("").length; }
      if (!started && ends[0] < position + points.length) { range.setStart(piece, unit(ends[0])); started = true; }
      if (started && ends[1] <= position + points.length) { range.setEnd(piece, unit(ends[1])); return true; }
      position += points.length;
      return false;
    });
    if (!done || ends[0] >= ends[1]) return false;
    if (window.CSS && CSS.highlights) CSS.highlights.set("cited", new Highlight(range));
    range.startContainer.parentElement.scrollIntoView({ block: "center" });
    return true;
  }

  function mark(element) {
    if (here) here.classList.remove("here");
    here = element;
    if (here) here.classList.add("here");
  }

  function middle(element) {
    var box = element.getBoundingClientRect();
    return box.top + box.height / 2;
  }

  /* The next thing of a kind after the current one, or after the middle of the window. */
  function go(selector, step) {
    var all = Array.prototype.slice.call(document.querySelectorAll(".lecture " + selector));
    var from = here ? middle(here) : window.innerHeight / 2;
    var at = here ? all.indexOf(here) : -1;
    var next = null;
    if (at >= 0) {
      next = all[at + step];
    } else {
      var ahead = all.filter(function (one) { return step > 0 ? middle(one) > from : middle(one) < from; });
      next = step > 0 ? ahead[0] : ahead[ahead.length - 1];
    }
    if (!next) { say(status.dataset.none); return; }
    mark(next);
    next.scrollIntoView({ block: "center" });
    if (next.href) next.focus({ preventScroll: true });
  }

  /* What to copy: the selection, else the sentence of the current place; always with its own address. */
  function quoted() {
    var range = null;
    var selection = window.getSelection();
    if (String(selection).trim()) {
      range = selection.getRangeAt(0);
    } else {
      var element = here || (target() || {}).element;
      if (element && element.classList.contains("g")) element = element.nextElementSibling || element.parentElement;
      element = element && (element.closest(".text [id]") || element.closest(".s") || element.closest(".z"));
      if (!element) return null;
      range = document.createRange();
      range.selectNodeContents(element);
    }
    var node = range.startContainer.nodeType === 1 ? range.startContainer : range.startContainer.parentElement;
    var text = node.closest(".text");
    if (!text || !text.contains(range.endContainer)) return null;
    var copy = range.cloneContents();
    copy.querySelectorAll("[data-g]").forEach(function (gloss) { gloss.remove(); });
    var start = offset(text, range.startContainer, range.startOffset);
    var article = text.closest("article");
    var anchor = "#" + article.id + "-c=" + start + "-" + (start + Array.from(copy.textContent).length);
    return "« " + copy.textContent.replace(/\s+/g, " ").trim() + " » – " + article.dataset.cite + " (" + anchor + ")";
  }

  function copied() { say(status.dataset.copied); }

  function copyByHand(text) {
    var area = document.createElement("textarea");
    area.value = text;
    document.body.appendChild(area);
    area.select();
    if (document.execCommand("copy")) copied();
    area.remove();
  }

  function copy() {
    var text = quoted();
    if (!text) { say(status.dataset.none); return; }
    if (navigator.clipboard) {
      navigator.clipboard.writeText(text).then(copied, function () { copyByHand(text); });
    } else {
      copyByHand(text);
    }
  }

  var actions = {
    n: function () { go(".g.df", 1); },
    p: function () { go(".g.df", -1); },
    "]": function () { go(".text .cue", 1); },
    "[": function () { go(".text .cue", -1); },
    c: copy
  };

  document.addEventListener("keydown", function (event) {
    if (!on || event.ctrlKey || event.metaKey || event.defaultPrevented) return;
    if (event.altKey && event.key !== "[" && event.key !== "]") return;
    if (/^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName)) return;
    var action = Object.prototype.hasOwnProperty.call(actions, event.key) ? actions[event.key] : null;
    if (action) { action(); event.preventDefault(); }
  });

  keys.forEach(function (line) {
    line.hidden = false;
    line.querySelector("button").addEventListener("click", function () {
      on = !on;
      document.querySelectorAll(".shortcuts button").forEach(function (button) {
        button.setAttribute("aria-pressed", String(on));
      });
    });
  });

  window.addEventListener("hashchange", arrive);
  window.addEventListener("beforeprint", function () {
    document.querySelectorAll(".rest, .background, .open-forecasts").forEach(function (details) { details.open = true; });
  });
  arrive();
})();
