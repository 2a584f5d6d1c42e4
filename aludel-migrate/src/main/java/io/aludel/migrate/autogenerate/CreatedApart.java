package io.aludel.migrate.autogenerate;

import io.aludel.dialect.Dialect;
import io.aludel.migrate.op.CreateTable;
import io.aludel.migrate.op.DropTable;
import io.aludel.migrate.op.MigrationOp;
import io.aludel.schema.Column;
import io.aludel.schema.TableElement;
import io.aludel.type.SqlType;
import io.aludel.type.TypeBuilder;
import io.aludel.type.TypeDetail;
import java.util.ArrayList;
import java.util.List;

/** Tables whose enumerated types are made by steps of their own, so that scripts do not make them twice. */
final class CreatedApart {
    private CreatedApart() {}

    static MigrationOp of(MigrationOp op, Dialect dialect) {
        if (op instanceof CreateTable create) {
            return of(create, dialect);
        }
        return op instanceof DropTable drop
                ? new DropTable(drop.table(), drop.schema(), of(drop.reverse(), dialect), drop.ifExists())
                : op;
    }

    private static CreateTable of(CreateTable create, Dialect dialect) {
        List<TableElement> elements = new ArrayList<>();
        for (TableElement element : create.elements()) {
            elements.add(element instanceof Column<?> column ? of(column, dialect) : element);
        }
        return new CreateTable(create.table(), create.schema(), elements, create.ifNotExists());
    }

    private static Column<?> of(Column<?> column, Dialect dialect) {
        SqlType<?> type = column.type().on(dialect.name());
        return dialect.abilities().createdType(type) != null
                        && type.detail() instanceof TypeDetail.OfEnum words
                        && words.name() != null
                ? column.typed(apart(type, words))
                : column;
    }

    private static SqlType<?> apart(SqlType<?> type, TypeDetail.OfEnum words) {
        return TypeBuilder.from(type)
                .detail(new TypeDetail.OfEnum(words.name(), words.schema(), words.labels(), words.isNative(), false))
                .build();
    }
}
