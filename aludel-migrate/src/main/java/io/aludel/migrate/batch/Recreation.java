package io.aludel.migrate.batch;

import io.aludel.compile.Identifiers;
import io.aludel.dialect.Feature;
import io.aludel.migrate.ddl.OperationContext;
import io.aludel.migrate.op.BatchTable;
import io.aludel.schema.Column;
import io.aludel.schema.Constraint;
import io.aludel.schema.Index;
import io.aludel.schema.MetaData;
import io.aludel.schema.PrimaryKey;
import io.aludel.schema.Table;
import io.aludel.schema.TableElement;
import io.aludel.schema.UniqueConstraint;
import io.aludel.schema.ddl.CreateIndex;
import io.aludel.schema.ddl.CreateTable;
import io.aludel.schema.ddl.DropConstraint;
import io.aludel.schema.ddl.DropTable;
import io.aludel.schema.ddl.RenameTable;
import io.aludel.schema.ddl.SetColumnComment;
import io.aludel.schema.ddl.SetTableComment;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Makes a table again: a new one under another name, filled from the old one, which it replaces. Single use. */
final class Recreation {
    private static final String PREFIX = "_aludel_tmp_";
    private static final int LONGEST = 50;

    private final OperationContext context;
    private final BatchTable batch;
    private final Table existing;
    private final TableDraft draft;
    private final boolean waiting;

    /**
     * The making of a table.
     *
     * @param waiting whether references wait for the table; it has to have its name before it is filled, so that the database sees
     *     that each of them has its row again
     */
    Recreation(OperationContext context, BatchTable batch, Table existing, TableDraft draft, boolean waiting) {
        this.context = context;
        this.batch = batch;
        this.existing = existing;
        this.draft = draft;
        this.waiting = waiting;
    }

    void run() {
        List<TableElement> elements = draft.elements(batch.options().elements());
        String temporary = PREFIX + batch.table();
        String name = temporary.length() > LONGEST ? temporary.substring(0, LONGEST) : temporary;
        Table renamed = Table.of(new MetaData(), batch.schema(), batch.table(), null, elements);
        if (waiting) {
            fillTwice(name, renamed);
        } else {
            Table created = Table.of(new MetaData(), batch.schema(), name, null, elements);
            freeNames();
            context.define(CreateTable.of(created));
            fill(name, draft.columns().transfers(), batch.table());
            context.define(DropTable.of(existing));
            context.define(new RenameTable(created, batch.table()));
        }
        indexes(renamed, index -> !waiting || !index.unique());
        comment(renamed);
    }

    private void indexes(Table table, Predicate<Index> which) {
        for (Index index : draft.indexes()) {
            if (which.test(index)) {
                context.define(CreateIndex.of(table, index));
            }
        }
    }

    /**
     * Where names of constraints belong to the schema, the new table cannot have those of the old one. Databases refuse when other tables
     * refer to the old one.
     */
    private void freeNames() {
        if (!context.has(Feature.ADD_CONSTRAINT)) {
            return;
        }
        List<Constraint> constraints = new ArrayList<>(existing.constraints());
        if (existing.primaryKey() != null) {
            constraints.add(existing.primaryKey());
        }
        for (Constraint constraint : constraints) {
            boolean ofTable = context.has(Feature.RESTATED_COLUMNS)
                    && (constraint instanceof PrimaryKey || constraint instanceof UniqueConstraint);
            if (constraint.name() != null && !ofTable) {
                context.define(DropConstraint.of(existing, constraint));
            }
        }
    }

    /** The rows wait in a table that refers to nothing, with values as they are. Unique indexes come before them: others may refer to one. */
    private void fillTwice(String name, Table renamed) {
        Map<String, String> transfers = draft.columns().transfers();
        String waiting = identifiers().qualified(batch.schema(), name);
        context.execute("CREATE TABLE " + waiting + " (" + quoted(transfers.keySet()) + ")");
        fill(name, transfers, batch.table());
        context.define(DropTable.of(existing));
        context.define(CreateTable.of(renamed));
        indexes(renamed, Index::unique);
        Map<String, String> back = new LinkedHashMap<>();
        transfers.keySet().forEach(column -> back.put(column, identifiers().quote(column)));
        fill(batch.table(), back, name);
        context.execute("DROP TABLE " + waiting);
    }

    private void fill(String target, Map<String, String> transfers, String source) {
        if (!transfers.isEmpty()) {
            context.execute("INSERT INTO " + identifiers().qualified(batch.schema(), target) + " ("
                    + quoted(transfers.keySet()) + ") SELECT " + String.join(", ", transfers.values()) + " FROM "
                    + identifiers().qualified(batch.schema(), source));
        }
    }

    private String quoted(Collection<String> columns) {
        return columns.stream().map(identifiers()::quote).collect(Collectors.joining(", "));
    }

    private Identifiers identifiers() {
        return context.dialect().syntax().identifiers();
    }

    private void comment(Table table) {
        if (!context.has(Feature.COMMENT_STATEMENTS)) {
            return;
        }
        if (table.comment() != null) {
            context.define(new SetTableComment(table));
        }
        for (Column<?> column : table.columns()) {
            if (column.comment() != null) {
                context.define(new SetColumnComment(table, column));
            }
        }
    }
}
