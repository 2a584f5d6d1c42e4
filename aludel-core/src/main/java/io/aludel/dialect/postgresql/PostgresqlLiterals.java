package io.aludel.dialect.postgresql;

import io.aludel.dialect.BooleanLiterals;

/** Literals of PostgreSQL with standard-conforming strings, its default. Stateless. */
final class PostgresqlLiterals extends BooleanLiterals {
    @Override
    protected String bytes(String digits) {
        return "'\\x" + digits + "'";
    }

    @Override
    protected String approximate(double value, String shortest) {
        return Double.isNaN(value) || Double.isInfinite(value) ? "'" + value + "'" : shortest;
    }
}
