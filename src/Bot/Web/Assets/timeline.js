// On a narrow screen a year does not fit: it opens where its events are.
for (const strip of document.querySelectorAll('.strip')) {
  const dots = strip.querySelectorAll('a');
  const middle = dots[dots.length >> 1]?.getBoundingClientRect();
  if (middle) strip.scrollLeft += middle.left - strip.getBoundingClientRect().left - strip.clientWidth / 2;
}
