/// <reference lib="webworker" />
// Registers its own onmessage when it finds itself in a worker.
import 'elkjs/lib/elk-worker.min.js';
