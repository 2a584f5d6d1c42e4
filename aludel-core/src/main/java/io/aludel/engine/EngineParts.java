package io.aludel.engine;

import io.aludel.dialect.Dialect;

/** What an engine shares with its connections. Immutable. */
record EngineParts(
        Dialect dialect, PlanCache plans, EngineEvents events, EngineLog log, Counters counters, ErrorTranslator errors) {}
