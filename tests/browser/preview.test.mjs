// `haiyen serve` as people meet it who write: they save files and look at a browser, and reload nothing by hand.
// HAIYEN names the built program. It previews copies of preview-site, a small site with a file of every kind.
import './preview/saving.mjs';
import './preview/changing.mjs';
import './preview/mending.mjs';
import './preview/moving.mjs';
import './preview/watching.mjs';
import './preview/showing.mjs';
