package io.aludel.migrate.batch;

import io.aludel.dialect.Feature;
import io.aludel.engine.Connection;
import io.aludel.engine.Savepoint;
import io.aludel.error.DatabaseException;
import io.aludel.error.ErrorCode;
import io.aludel.migrate.ddl.OperationContext;
import io.aludel.migrate.error.MigrationException;
import io.aludel.migrate.op.AddColumn;
import io.aludel.migrate.op.AddConstraint;
import io.aludel.migrate.op.MigrationOp;
import io.aludel.migrate.rename.SqlNames;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.ReferentialAction;
import io.aludel.schema.ddl.DdlText;
import io.aludel.sql.Row;
import io.aludel.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What SQLite has around a table and would lose, or trip over, when the table is made again: its triggers, the views and triggers that
 * mention it, the tables that refer to it, and the largest number it ever gave. Not thread-safe; for one batch.
 */
final class Surroundings {
    private static final int SHOWN = 5;

    private final OperationContext context;
    private final Connection connection;
    private final String master;
    private final @Nullable String schema;
    private final String table;
    private final List<String> triggers;
    private final boolean mentioned;
    private References references;
    private final @Nullable Long number;

    private Surroundings(OperationContext context, Connection connection, @Nullable String schema, String table) {
        this.context = context;
        this.connection = connection;
        this.schema = schema;
        this.table = table;
        this.master = place() + "sqlite_master";
        this.triggers = texts("SELECT sql FROM " + master
                + " WHERE type = 'trigger' AND tbl_name = :name COLLATE NOCASE ORDER BY rowid");
        this.mentioned = texts("SELECT sql FROM " + master
                        + " WHERE type = 'view' OR type = 'trigger' AND tbl_name <> :name COLLATE NOCASE")
                .stream()
                .anyMatch(sql -> SqlNames.mentions(sql, table));
        this.references = isEnforced() ? references() : References.NONE;
        this.number = largestNumber();
    }

    /** What is around a table; empty in a script, and on databases that do not need it. */
    static Optional<Surroundings> of(OperationContext context, @Nullable String schema, String table) {
        return context.has(Feature.KEPT_TEXTS)
                ? context.target().connection().map(open -> new Surroundings(context, open, schema, table))
                : Optional.empty();
    }

    private String place() {
        return schema == null ? "" : connection.dialect().quote(schema) + ".";
    }

    private List<String> texts(String sql) {
        List<String> texts = new ArrayList<>();
        for (Row row : connection.execute(Sql.text(sql), Map.of("name", table)).all()) {
            String text = row.get(0, String.class);
            if (text != null) {
                texts.add(text);
            }
        }
        return texts;
    }

    private boolean isEnforced() {
        Long enforced = connection.scalar(Sql.text("PRAGMA foreign_keys"), Long.class);
        return enforced != null && enforced == 1;
    }

    /** By other tables or by itself: the copy refers to the table that it replaces. */
    private References references() {
        List<String> actions = texts("SELECT f.on_delete FROM " + master + " AS m, pragma_foreign_key_list(m.name) AS f"
                + " WHERE m.type = 'table' AND f.\"table\" = :name COLLATE NOCASE");
        if (actions.isEmpty()) {
            return References.NONE;
        }
        return actions.stream().allMatch("NO ACTION"::equals) ? References.WAITING : References.ACTING;
    }

    private @Nullable Long largestNumber() {
        boolean counts = !texts("SELECT name FROM " + master + " WHERE name = 'sqlite_sequence' AND :name <> ''")
                .isEmpty();
        if (!counts) {
            return null;
        }
        for (Row row : connection
                .execute(
                        Sql.text("SELECT seq FROM " + place() + "sqlite_sequence WHERE name = :name COLLATE NOCASE"),
                        Map.of("name", table))
                .all()) {
            return row.get(0, Long.class);
        }
        return null;
    }

    /** Whether a trigger or a view mentions a column, so that the database itself has to rename it. */
    boolean mentions(String column) {
        List<String> all = new ArrayList<>(triggers);
        all.addAll(texts("SELECT sql FROM " + master + " WHERE type IN ('view', 'trigger') AND :name <> ''").stream()
                .filter(sql -> SqlNames.mentions(sql, table))
                .toList());
        return all.stream().anyMatch(sql -> SqlNames.mentions(sql, column));
    }

    /** Looks at keys that are added now: the copy refers to the table that it replaces by these too. */
    void referringItself(List<MigrationOp> ops) {
        List<ForeignKey> keys = new ArrayList<>();
        for (MigrationOp op : ops) {
            if (op instanceof AddConstraint add && add.constraint() instanceof ForeignKey key) {
                keys.add(key);
            } else if (op instanceof AddColumn add) {
                keys.addAll(add.column().foreignKeys());
            }
        }
        for (ForeignKey key : keys) {
            boolean acts =
                    key.onDelete() != ReferentialAction.UNSTATED && key.onDelete() != ReferentialAction.NO_ACTION;
            if (key.referredTable().equalsIgnoreCase(table) && isEnforced() && references != References.ACTING) {
                references = acts ? References.ACTING : References.WAITING;
            }
        }
    }

    /** What keeps the table from being dropped. */
    References kept() {
        return references;
    }

    /**
     * Does something to the table, then puts back what belonged to it. References to its rows are checked when all is done; when one has
     * lost its row, the table stays as it was. Views are not looked at while the table has another name.
     */
    void around(Runnable work) {
        switch (references) {
            case NONE -> inside(work);
            case WAITING -> deferred(work);
            case ACTING -> unenforced(work);
        }
    }

    private void deferred(Runnable work) {
        Savepoint before = connection.beginNested();
        try {
            // Until the end of the transaction, which fails when a reference is left without its row.
            send("PRAGMA defer_foreign_keys = ON");
            inside(work);
            check();
        } catch (RuntimeException failure) {
            before.rollback();
            throw failure;
        }
        before.commit();
    }

    /** The setting has no effect within a transaction, so that the work has one of its own. */
    private void unenforced(Runnable work) {
        context.target().outsideTransaction(() -> {
            send("PRAGMA foreign_keys = OFF");
            try {
                whole(() -> {
                    inside(work);
                    check();
                });
            } finally {
                send("PRAGMA foreign_keys = ON");
            }
        });
    }

    private void whole(Runnable work) {
        send("BEGIN IMMEDIATE");
        try {
            work.run();
        } catch (RuntimeException failure) {
            try {
                send("ROLLBACK");
            } catch (DatabaseException ended) {
                failure.addSuppressed(ended);
            }
            throw failure;
        }
        send("COMMIT");
    }

    /** What is said to this connection alone and must not be left out when a run is taken up again. */
    private void send(String sql) {
        connection.define(DdlText.of(sql));
    }

    private void inside(Runnable work) {
        if (!mentioned || references == References.WAITING) {
            work.run();
            putBack();
            return;
        }
        send("PRAGMA legacy_alter_table = ON");
        try {
            work.run();
            putBack();
        } finally {
            send("PRAGMA legacy_alter_table = OFF");
        }
    }

    private void putBack() {
        triggers.forEach(context::execute);
        if (number != null) {
            String name = connection.dialect().syntax().literals().literal(table, Sql.VARCHAR);
            context.execute("UPDATE " + place() + "sqlite_sequence SET seq = " + number + " WHERE name = " + name
                    + " AND seq < " + number);
        }
    }

    /** No row of another table may refer to one that is gone. */
    private void check() {
        List<String> lost = new ArrayList<>();
        for (Row row : connection
                .execute(
                        Sql.text(
                                "SELECT \"table\" || ' row ' || coalesce(rowid, '?') || ' -> ' || parent"
                                        + " FROM pragma_foreign_key_check WHERE parent = :name COLLATE NOCASE OR \"table\" = :name COLLATE NOCASE"),
                        Map.of("name", table))
                .all()) {
            lost.add(String.valueOf(row.get(0, String.class)));
        }
        if (!lost.isEmpty()) {
            List<String> shown = lost.subList(0, Math.min(SHOWN, lost.size()));
            throw new MigrationException(
                    ErrorCode.UNSAFE_OPERATION,
                    "changing table '" + table + "' leaves " + lost.size() + " references without their row: " + shown
                            + ".\n  The table was left as it was. Change or delete those rows before.");
        }
    }
}
