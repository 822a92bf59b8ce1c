import { startFrame } from './frame-page.ts';
import { readOptions } from './options.ts';

/* Runs inside an embed, in its head: one classic script. The page is complete before it, and without it. */
startFrame(readOptions(location.search), document.currentScript?.dataset['draw']);
