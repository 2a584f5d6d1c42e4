package io.aludel.orm;

import io.aludel.engine.Result2;
import io.aludel.engine.Result3;
import io.aludel.engine.Result4;
import io.aludel.engine.Result5;
import io.aludel.engine.Result6;
import io.aludel.engine.Result7;
import io.aludel.engine.Result8;
import io.aludel.sql.Row2;
import io.aludel.sql.Row3;
import io.aludel.sql.Row4;
import io.aludel.sql.Row5;
import io.aludel.sql.Row6;
import io.aludel.sql.Row7;
import io.aludel.sql.Row8;
import io.aludel.sql.Select2;
import io.aludel.sql.Select3;
import io.aludel.sql.Select4;
import io.aludel.sql.Select5;
import io.aludel.sql.Select6;
import io.aludel.sql.Select7;
import io.aludel.sql.Select8;

/** The typed ways to execute a SELECT; part of {@link Session}. */
public abstract class SessionSelects {
    final SessionQueries queries;

    SessionSelects(SessionQueries queries) {
        this.queries = queries;
    }

    /** Executes a SELECT of 2 typed values. */
    @SuppressWarnings("unchecked") // the planner reads what was selected
    public <A, B> Result2<A, B> execute(Select2<A, B> select) {
        return Result2.of(queries.rows(select, row -> new Row2<>((A) row[0], (B) row[1])));
    }

    /** Executes a SELECT of 3 typed values. */
    @SuppressWarnings("unchecked") // the planner reads what was selected
    public <A, B, C> Result3<A, B, C> execute(Select3<A, B, C> select) {
        return Result3.of(queries.rows(select, row -> new Row3<>((A) row[0], (B) row[1], (C) row[2])));
    }

    /** Executes a SELECT of 4 typed values. */
    @SuppressWarnings("unchecked") // the planner reads what was selected
    public <A, B, C, D> Result4<A, B, C, D> execute(Select4<A, B, C, D> select) {
        return Result4.of(queries.rows(select, row -> new Row4<>((A) row[0], (B) row[1], (C) row[2], (D) row[3])));
    }

    /** Executes a SELECT of 5 typed values. */
    @SuppressWarnings("unchecked") // the planner reads what was selected
    public <A, B, C, D, E> Result5<A, B, C, D, E> execute(Select5<A, B, C, D, E> select) {
        return Result5.of(
                queries.rows(select, row -> new Row5<>((A) row[0], (B) row[1], (C) row[2], (D) row[3], (E) row[4])));
    }

    /** Executes a SELECT of 6 typed values. */
    @SuppressWarnings("unchecked") // the planner reads what was selected
    public <A, B, C, D, E, F> Result6<A, B, C, D, E, F> execute(Select6<A, B, C, D, E, F> select) {
        return Result6.of(queries.rows(
                select, row -> new Row6<>((A) row[0], (B) row[1], (C) row[2], (D) row[3], (E) row[4], (F) row[5])));
    }

    /** Executes a SELECT of 7 typed values. */
    @SuppressWarnings("unchecked") // the planner reads what was selected
    public <A, B, C, D, E, F, G> Result7<A, B, C, D, E, F, G> execute(Select7<A, B, C, D, E, F, G> select) {
        return Result7.of(queries.rows(
                select,
                row -> new Row7<>((A) row[0], (B) row[1], (C) row[2], (D) row[3], (E) row[4], (F) row[5], (G) row[6])));
    }

    /** Executes a SELECT of 8 typed values. */
    @SuppressWarnings("unchecked") // the planner reads what was selected
    public <A, B, C, D, E, F, G, H> Result8<A, B, C, D, E, F, G, H> execute(Select8<A, B, C, D, E, F, G, H> select) {
        return Result8.of(queries.rows(
                select,
                row -> new Row8<>(
                        (A) row[0], (B) row[1], (C) row[2], (D) row[3], (E) row[4], (F) row[5], (G) row[6], (H)
                                row[7])));
    }
}
