package io.aludel.sql;

import io.aludel.sql.ast.AttributeRef;
import io.aludel.sql.ast.ColumnRef;
import io.aludel.sql.ast.EntityRef;
import io.aludel.sql.ast.From;
import io.aludel.sql.ast.RowLock;
import java.util.ArrayList;
import java.util.List;

/**
 * What FOR UPDATE and its relatives ask for. Immutable; each method returns a changed copy.
 *
 * <pre>{@code
 * select(users).forUpdate(Lock.update().of(users).skipLocked())
 * }</pre>
 */
public final class Lock {
    private final RowLock lock;

    private Lock(RowLock lock) {
        this.lock = lock;
    }

    /** FOR UPDATE: nobody else may change, delete or lock the rows. */
    public static Lock update() {
        return new Lock(RowLock.UPDATE);
    }

    /** FOR NO KEY UPDATE: as {@link #update()}, but rows that refer to these may be added; PostgreSQL's, elsewhere FOR UPDATE. */
    public static Lock noKeyUpdate() {
        return new Lock(new RowLock(false, true, RowLock.Wait.WAIT, List.of()));
    }

    /** FOR SHARE: nobody else may change the rows, but others may take the same lock. */
    public static Lock share() {
        return new Lock(new RowLock(true, false, RowLock.Wait.WAIT, List.of()));
    }

    /** FOR KEY SHARE: nobody else may delete the rows or change their keys; PostgreSQL's, elsewhere FOR SHARE. */
    public static Lock keyShare() {
        return new Lock(new RowLock(true, true, RowLock.Wait.WAIT, List.of()));
    }

    /** Fails when a row is locked already. */
    public Lock nowait() {
        return new Lock(new RowLock(lock.shared(), lock.key(), RowLock.Wait.NOWAIT, lock.of()));
    }

    /** Leaves rows out that are locked already. */
    public Lock skipLocked() {
        return new Lock(new RowLock(lock.shared(), lock.key(), RowLock.Wait.SKIP_LOCKED, lock.of()));
    }

    /** Locks only the rows of these elements. */
    public Lock of(FromItem... items) {
        List<From> froms = new ArrayList<>();
        for (FromItem item : items) {
            froms.add(item.from());
        }
        return of(froms);
    }

    /** Locks only the rows of the elements that these columns belong to. */
    public Lock of(Expression<?>... columns) {
        List<From> froms = new ArrayList<>();
        for (Expression<?> column : columns) {
            if (column.node() instanceof ColumnRef reference) {
                froms.add(reference.source());
            } else if (column.node() instanceof AttributeRef attribute) {
                froms.add(attribute.entity());
            }
        }
        return of(froms);
    }

    /** Locks only the rows of an entity. */
    public Lock of(Class<?> entity) {
        return of(List.<From>of(EntityRef.of(entity)));
    }

    private Lock of(List<From> froms) {
        List<From> all = new ArrayList<>(lock.of());
        froms.stream().filter(from -> !all.contains(from)).forEach(all::add);
        return new Lock(new RowLock(lock.shared(), lock.key(), lock.waiting(), all));
    }

    /** What the compiler reads. */
    public RowLock node() {
        return lock;
    }
}
