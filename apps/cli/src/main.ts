#!/usr/bin/env node
import 'reflect-metadata';
import { runProgram } from './run-program.js';
import { processTerminal } from './terminal.js';

await runProgram(process.argv.slice(2), { env: process.env, terminal: processTerminal });
// Whatever a library still holds open must not keep a finished command alive.
process.exit();
