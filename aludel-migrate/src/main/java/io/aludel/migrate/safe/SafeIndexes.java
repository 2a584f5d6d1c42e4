package io.aludel.migrate.safe;

import io.aludel.dialect.postgresql.PostgresqlOptions;
import io.aludel.error.AludelException;
import io.aludel.migrate.op.CreateIndex;
import io.aludel.migrate.op.DropIndex;
import io.aludel.schema.ConstraintOptions;
import io.aludel.schema.Index;
import io.aludel.schema.Table;
import java.util.List;

/** Indexes that are built and dropped while rows are written. */
final class SafeIndexes {
    private SafeIndexes() {}

    /**
     * Builds an index. What an attempt before left behind, an index that is kept up and never used, is cleared away.
     *
     * @return the name
     */
    static String create(SafeForm form, Index index) {
        Table table = form.table(index.columns());
        String name = table.indexName(table.named(index));
        if (form.catalog().isEmpty()) {
            form.atLength(() -> form.context().invoke(concurrent(form, index.named(name))));
            return name;
        }
        Catalog catalog = form.catalog().orElseThrow();
        if (Boolean.TRUE.equals(catalog.isIndexValid(name))) {
            SameName.check(form, index, name);
        }
        if (!Boolean.TRUE.equals(catalog.isIndexValid(name))) {
            try {
                form.atLength(() -> {
                    if (catalog.isIndexValid(name) != null) {
                        clear(form, name);
                    }
                    form.context().invoke(concurrent(form, index.named(name)));
                });
            } catch (AludelException e) {
                if (Boolean.FALSE.equals(catalog.isIndexValid(name))) {
                    clear(form, name);
                }
                throw e;
            }
        }
        return name;
    }

    private static CreateIndex concurrent(SafeForm form, Index index) {
        ConstraintOptions options = index.options().withDialect(PostgresqlOptions.concurrently());
        return CreateIndex.of(form.step().table(), form.step().schema(), index.with(options));
    }

    private static void clear(SafeForm form, String name) {
        form.context()
                .invoke(concurrent(DropIndex.of(form.step().table(), form.step().schema(), name)));
    }

    static void drop(SafeForm form, DropIndex drop) {
        form.atLength(() -> form.context().invoke(concurrent(drop)));
    }

    private static DropIndex concurrent(DropIndex drop) {
        Index known = drop.original() == null ? Index.of(drop.name(), false, List.of()) : drop.original();
        Index concurrent = known.with(known.options().withDialect(PostgresqlOptions.concurrently()));
        return new DropIndex(drop.table(), drop.schema(), drop.name(), concurrent, true);
    }
}
