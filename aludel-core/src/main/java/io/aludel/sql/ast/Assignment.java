package io.aludel.sql.ast;

/** {@code column = value}; the column is a {@link ColumnRef} or an {@link AttributeRef}. */
public record Assignment(Expr column, Expr value) {}
