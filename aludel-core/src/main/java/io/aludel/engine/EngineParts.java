package io.aludel.engine;

import io.aludel.dialect.Dialect;

/** What an engine shares with its connections. Immutable. */
record EngineParts(Dialect dialect, PlanCache plans, StatementWatch watch, ErrorTranslator errors) {}
