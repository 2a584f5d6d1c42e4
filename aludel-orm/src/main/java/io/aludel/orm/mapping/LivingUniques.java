package io.aludel.orm.mapping;

import io.aludel.dialect.postgresql.PostgresqlOptions;
import io.aludel.error.ErrorCode;
import io.aludel.orm.error.MappingException;
import io.aludel.orm.runtime.UniqueAmongLivingFact;
import io.aludel.orm.runtime.UniqueAmongLivingFact.Unique;
import io.aludel.schema.Column;
import io.aludel.schema.Computed;
import io.aludel.schema.Index;
import io.aludel.schema.Table;
import io.aludel.sql.ast.Bind;
import io.aludel.sql.ast.CaseExpr;
import io.aludel.sql.ast.ColumnRef;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.TableRef;
import io.aludel.type.SqlTypes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What no two living rows share: a column that is NULL in deleted rows, and unique indexes with it. Stateless. */
public final class LivingUniques {
    private LivingUniques() {}

    /**
     * The column that makes some columns unique among living rows; null when it is not these that are.
     *
     * @param table the table that has them
     * @param named the names of the columns
     */
    public static @Nullable Column<?> column(EntityMapping mapping, Table table, Set<String> named) {
        UniqueAmongLivingFact fact = mapping.root().description().fact(UniqueAmongLivingFact.class);
        for (Unique unique : fact == null ? List.<Unique>of() : fact.uniques()) {
            Set<String> columns = new HashSet<>();
            unique.attributes().forEach(path -> columns(mapping, path).forEach(column -> columns.add(column.name())));
            if (columns.equals(named) && table.hasColumn(unique.column())) {
                return table.column(unique.column());
            }
        }
        return null;
    }

    /** Adds to the table of an entity what the entity says. */
    static void add(EntityMapping mapping, TableDraft draft) {
        Lineage lineage = mapping.lineage();
        boolean apart = lineage != null && lineage.hierarchy().isTablePerClass();
        UniqueAmongLivingFact fact =
                (apart ? mapping.root() : mapping).description().fact(UniqueAmongLivingFact.class);
        SoftDeletion deletion = fact == null ? null : SoftDeletion.of(mapping);
        if (fact == null || deletion == null || draft.isGiven()) {
            return;
        }
        for (Unique unique : fact.uniques()) {
            Column<?> living = draft.foreignKeyColumn(living(unique, deletion, draft));
            if (living.computed() == null) {
                throw new MappingException(
                        ErrorCode.MAPPING,
                        "@UniqueAmongLiving of " + mapping.name() + " wants a column '" + unique.column()
                                + "' of its own, but '"
                                + draft.attribute(living.name()) + "' is mapped to it."
                                + "\n  Name another one: @UniqueAmongLiving(value = .., column = \"..\").");
            }
            List<String> columns = new ArrayList<>();
            unique.attributes().forEach(path -> columns(mapping, path).forEach(column -> columns.add(column.name())));
            columns.forEach(column -> checkPlace(mapping, draft, column));
            String name = unique.name().isEmpty()
                    ? draft.name() + "_" + String.join("_", columns) + "_" + living.name()
                    : unique.name();
            columns.add(living.name());
            draft.index(Index.of(name, true, columns));
        }
    }

    private static Column<?> living(Unique unique, SoftDeletion deletion, TableDraft draft) {
        Column<?> mark = deletion.attribute().column();
        ColumnRef column = new ColumnRef(TableRef.of(draft.buildAlone()), mark.name(), mark.type());
        Expr condition = deletion.condition(column, UnaryOperator.identity());
        Expr one = new CaseExpr(
                null, List.of(new CaseExpr.When(condition, Bind.of(1, SqlTypes.INTEGER))), null, SqlTypes.INTEGER);
        return Column.of(unique.column(), SqlTypes.INTEGER)
                .computed(Computed.of(one))
                .options(PostgresqlOptions.stored());
    }

    private static List<Column<?>> columns(EntityMapping mapping, String path) {
        BasicMapping basic = mapping.column(path);
        if (basic != null) {
            return List.of(basic.column());
        }
        if (path.indexOf('.') >= 0
                || !(mapping.attribute(path) instanceof ReferenceMapping reference)
                || !reference.isOwning()) {
            throw new MappingException(
                    ErrorCode.MAPPING,
                    "@UniqueAmongLiving of " + mapping.name() + " names '" + path + "', which has no column of its own."
                            + "\n  Name a plain attribute, a component of an embedded one, or a to-one with a foreign key.");
        }
        return reference.columns();
    }

    private static void checkPlace(EntityMapping mapping, TableDraft draft, String column) {
        if (draft.find(column) == null) {
            throw new MappingException(
                    ErrorCode.MAPPING,
                    "@UniqueAmongLiving of " + mapping.name() + " names an attribute in column '" + column
                            + "', which is not in the table '" + draft.name() + "' with the mark of deleted rows."
                            + "\n  Put both into the same table.");
        }
    }
}
