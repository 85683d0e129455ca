#!/usr/bin/env node
import 'reflect-metadata';
import { Logger } from '@nestjs/common';
import { startFailure } from '../../gateway/src/index.js';
import { createProgram } from './program.js';
import { stderrLogger } from './stderr-logger.js';
import { processTerminal } from './terminal.js';

Logger.overrideLogger(stderrLogger);
createProgram({ env: process.env, terminal: processTerminal })
  .parseAsync(process.argv)
  .catch((error: unknown) => {
    process.stderr.write(`${startFailure(error)}\n`);
    process.exitCode = 1;
  })
  // Whatever a library still holds open must not keep a finished command alive.
  .finally(() => process.exit());
