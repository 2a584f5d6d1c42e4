package io.aludel.schema;

/** What stands between the parentheses of CREATE TABLE, and indexes. */
public sealed interface TableElement permits Column, Constraint, Index {}
