package io.aludel.compile;

import io.aludel.sql.ast.Cte;

/** Writes common table expressions: each once, into the WITH to which it belongs. Belongs to one compiler. */
final class WithWriter {
    private final SqlCompiler out;
    private final WithHomes homes = new WithHomes();
    private SqlBuffer.Place place;

    /** A statement begins with its WITH, unless it says otherwise. */
    WithWriter(SqlCompiler out) {
        this.out = out;
        this.place = out.end();
    }

    /**
     * Writes an expression into WITH unless it is there.
     *
     * @param here whether it goes into the nearest WITH rather than into that of the statement
     */
    void mention(Cte cte, boolean here) {
        WithClause home = homes.of(cte, here);
        if (home.isNew(cte, out.names().of(cte.alias(), "anon"))) {
            home.add(cte, out.apart(() -> out.selects().commonTable(cte)));
        }
    }

    /** Whether an expression has no WITH here, since the statement cannot have one. */
    boolean isMissing() {
        return homes.isHomeless();
    }

    /** Writes a part of the statement whose queries have each a WITH of their own, as the statement cannot have one. */
    void without(Runnable body) {
        homes.withOutermost(false, body);
    }

    /** Writes the part of the statement before which its WITH stands. */
    void from(Runnable body) {
        place = out.end();
        homes.withOutermost(true, body);
    }

    /** Writes a query inside the statement, which has a WITH of its own when it needs one. */
    void nested(Runnable body) {
        SqlBuffer.Place before = out.end();
        write(homes.nested(body), before);
    }

    /** Writes the WITH of the statement, now that all expressions are known. */
    void finish() {
        write(homes.outermost(), place);
    }

    private void write(WithClause clause, SqlBuffer.Place before) {
        if (!clause.isEmpty()) {
            out.insert(before, clause.text());
        }
    }
}
