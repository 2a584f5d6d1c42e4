package io.aludel.orm;

import static java.util.Objects.requireNonNull;

import io.aludel.engine.MutationResult;
import io.aludel.engine.Result;
import io.aludel.engine.Result2;
import io.aludel.engine.Result3;
import io.aludel.engine.Result4;
import io.aludel.engine.Result5;
import io.aludel.engine.Result6;
import io.aludel.engine.Result7;
import io.aludel.engine.Result8;
import io.aludel.sql.Dml;
import io.aludel.sql.Query;
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
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The typed ways to execute a SELECT; part of {@link Session}. */
public abstract class SessionSelects {
    /** The inside of this session; null for one that stands for others. */
    private final @Nullable SessionContext own;
    /** Which session this one stands for at present; null for a session of its own. */
    private final @Nullable Supplier<Session> present;

    SessionSelects(@Nullable SessionContext own, @Nullable Supplier<Session> present) {
        this.own = own;
        this.present = present;
    }

    /** The inside of this session, or of the one that it stands for. */
    final SessionContext context() {
        SessionContext mine = own;
        return mine != null ? mine : requireNonNull(present, "present").get().context();
    }

    /** Whether it is a session of its own. */
    final boolean isOwn() {
        return own != null;
    }

    /** The session itself, or the one that it stands for. */
    final Session real() {
        return context().session();
    }

    /** Does something while no other thread may. */
    final void run(Runnable work) {
        context().guard().run(work);
    }

    /** Does something that has an answer while no other thread may. */
    final <T> T guarded(Supplier<T> work) {
        return context().guard().call(work);
    }

    final SessionQueries queries() {
        return context().queries();
    }

    /**
     * Executes an UPDATE or DELETE of many rows.
     *
     * @param synchronization how the objects that are here are brought in step
     */
    public MutationResult execute(Dml statement, Synchronization synchronization) {
        return context().changes().execute(statement.withOption(Synchronization.OPTION, synchronization));
    }

    /**
     * Inserts many rows of an entity, or changes many rows by their keys, without making objects.
     *
     * <pre>{@code
     * session.execute(insert(User.class), List.of(Map.of("name", "ann"), Map.of("name", "bob")));
     * session.execute(update(User.class), List.of(Map.of("id", 1, "name", "anne"), Map.of("id", 2, "name", "bobby")));
     * }</pre>
     *
     * <p>A row of an INSERT may leave attributes out and may have expressions as values; a null is left out, too, unless {@link Nulls} says
     * otherwise. What the statement itself sets holds for all rows. A row of an UPDATE has the key, and the version if it is to be checked.
     *
     * @param rows for each row its values by attribute; neighbours with the same attributes go together
     * @throws io.aludel.error.InvalidRequestException when the entity has no such attribute, or part of a key is missing
     */
    public MutationResult execute(Dml statement, List<? extends Map<String, ? extends @Nullable Object>> rows) {
        return context().changes().bulk(statement, rows);
    }

    /**
     * Inserts many rows, and gives back what the statement names of them; in their order when it says {@code inParameterOrder()}, or where
     * the database keeps it.
     *
     * <pre>{@code
     * List<User> users = session.execute(insert(User.class).returning(User.class), rows).all();
     * }</pre>
     *
     * @throws io.aludel.error.InvalidRequestException when the statement gives nothing back
     */
    public <T> Result<T> execute(Query<T> statement, List<? extends Map<String, ? extends @Nullable Object>> rows) {
        return context().changes().bulk(statement, rows);
    }

    /** Executes a SELECT of 2 typed values. */
    @SuppressWarnings("unchecked") // the planner reads what was selected
    public <A, B> Result2<A, B> execute(Select2<A, B> select) {
        return Result2.of(queries().rows(select, row -> new Row2<>((A) row[0], (B) row[1])));
    }

    /** Executes a SELECT of 3 typed values. */
    @SuppressWarnings("unchecked") // the planner reads what was selected
    public <A, B, C> Result3<A, B, C> execute(Select3<A, B, C> select) {
        return Result3.of(queries().rows(select, row -> new Row3<>((A) row[0], (B) row[1], (C) row[2])));
    }

    /** Executes a SELECT of 4 typed values. */
    @SuppressWarnings("unchecked") // the planner reads what was selected
    public <A, B, C, D> Result4<A, B, C, D> execute(Select4<A, B, C, D> select) {
        return Result4.of(queries().rows(select, row -> new Row4<>((A) row[0], (B) row[1], (C) row[2], (D) row[3])));
    }

    /** Executes a SELECT of 5 typed values. */
    @SuppressWarnings("unchecked") // the planner reads what was selected
    public <A, B, C, D, E> Result5<A, B, C, D, E> execute(Select5<A, B, C, D, E> select) {
        return Result5.of(queries()
                .rows(select, row -> new Row5<>((A) row[0], (B) row[1], (C) row[2], (D) row[3], (E) row[4])));
    }

    /** Executes a SELECT of 6 typed values. */
    @SuppressWarnings("unchecked") // the planner reads what was selected
    public <A, B, C, D, E, F> Result6<A, B, C, D, E, F> execute(Select6<A, B, C, D, E, F> select) {
        return Result6.of(queries()
                .rows(
                        select,
                        row -> new Row6<>((A) row[0], (B) row[1], (C) row[2], (D) row[3], (E) row[4], (F) row[5])));
    }

    /** Executes a SELECT of 7 typed values. */
    @SuppressWarnings("unchecked") // the planner reads what was selected
    public <A, B, C, D, E, F, G> Result7<A, B, C, D, E, F, G> execute(Select7<A, B, C, D, E, F, G> select) {
        return Result7.of(queries()
                .rows(
                        select,
                        row -> new Row7<>(
                                (A) row[0], (B) row[1], (C) row[2], (D) row[3], (E) row[4], (F) row[5], (G) row[6])));
    }

    /** Executes a SELECT of 8 typed values. */
    @SuppressWarnings("unchecked") // the planner reads what was selected
    public <A, B, C, D, E, F, G, H> Result8<A, B, C, D, E, F, G, H> execute(Select8<A, B, C, D, E, F, G, H> select) {
        return Result8.of(queries()
                .rows(
                        select,
                        row -> new Row8<>(
                                (A) row[0], (B) row[1], (C) row[2], (D) row[3], (E) row[4], (F) row[5], (G) row[6], (H)
                                        row[7])));
    }
}
