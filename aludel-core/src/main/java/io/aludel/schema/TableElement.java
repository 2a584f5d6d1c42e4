package io.aludel.schema;

/** What a table is declared from: columns, constraints, indexes, and what is said of the table as a whole. */
public sealed interface TableElement permits Column, Constraint, Index, TableOptions, DialectOption {}
