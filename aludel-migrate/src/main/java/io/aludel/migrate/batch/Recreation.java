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
import java.util.List;
import java.util.Map;

/** Makes a table again: a new one under another name, filled from the old one, which it replaces. Single use. */
final class Recreation {
    private static final String PREFIX = "_aludel_tmp_";
    private static final int LONGEST = 50;

    private final OperationContext context;
    private final BatchTable batch;
    private final Table existing;
    private final TableDraft draft;

    Recreation(OperationContext context, BatchTable batch, Table existing, TableDraft draft) {
        this.context = context;
        this.batch = batch;
        this.existing = existing;
        this.draft = draft;
    }

    void run() {
        List<TableElement> elements = draft.elements(batch.options().elements());
        String temporary = PREFIX + batch.table();
        String name = temporary.length() > LONGEST ? temporary.substring(0, LONGEST) : temporary;
        Table created = Table.of(new MetaData(), batch.schema(), name, null, elements);
        freeNames();
        context.define(CreateTable.of(created));
        fill(created);
        context.define(DropTable.of(existing));
        context.define(new RenameTable(created, batch.table()));
        Table renamed = Table.of(new MetaData(), batch.schema(), batch.table(), null, elements);
        for (Index index : draft.indexes()) {
            context.define(CreateIndex.of(renamed, index));
        }
        comment(renamed);
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

    private void fill(Table created) {
        Map<String, String> transfers = draft.columns().transfers();
        if (transfers.isEmpty()) {
            return;
        }
        Identifiers identifiers = context.dialect().syntax().identifiers();
        List<String> columns =
                transfers.keySet().stream().map(identifiers::quote).toList();
        context.execute("INSERT INTO " + identifiers.qualified(created.schema(), created.name()) + " ("
                + String.join(", ", columns) + ") SELECT " + String.join(", ", transfers.values()) + " FROM "
                + identifiers.qualified(existing.schema(), existing.name()));
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
