package io.aludel.orm.load;

import io.aludel.compile.Compiled;
import io.aludel.compile.Shape;
import io.aludel.dialect.Dialect;
import io.aludel.engine.Cursor;
import io.aludel.engine.Plan;
import io.aludel.error.ErrorCode;
import io.aludel.error.InvalidRequestException;
import io.aludel.error.Suggestions;
import io.aludel.orm.mapping.BasicMapping;
import io.aludel.schema.Table;
import io.aludel.sql.ast.AttributeRef;
import io.aludel.sql.ast.ColumnNames;
import io.aludel.sql.ast.EntityColumns;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.Statement;
import io.aludel.sql.ast.StatementOption;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads objects and values from the rows of any statement, by the names that its columns have in the answer. Columns of an entity that are
 * not there are loaded at the first touch, those of the key have to be. Single use, one thread.
 */
public final class NamedColumns {
    private final LoadSession session;
    private final LazyLoader loader;
    private final Dialect dialect;
    private final List<Expr> selected;

    NamedColumns(LoadSession session, LazyLoader loader, Dialect dialect, List<Expr> selected) {
        this.session = session;
        this.loader = loader;
        this.dialect = dialect;
        this.selected = selected;
    }

    /** What is made of the rows, in their order. */
    public <T extends @Nullable Object> List<T> read(
            Statement statement,
            Map<String, ? extends @Nullable Object> parameters,
            List<? extends StatementOption> options,
            Function<@Nullable Object[], T> form) {
        Shape shape = Shape.of(statement, parameters);
        Compiled compiled = dialect.compile(statement, shape, new OrmResolver(session.mappings(), session.view()));
        @Nullable Object[] values = shape.values(parameters);
        Set<Table> tables = tables();
        Plan plan = Plan.of(compiled, dialect);
        try (Cursor cursor = session.open(plan, tables, values, 0)) {
            List<String> names = names(cursor);
            List<QueryPlan.Item> items = new ArrayList<>();
            for (Expr each : selected) {
                items.add(
                        each instanceof EntityColumns entity
                                ? new NamedEntity(session.mappings(), dialect, entity.entity(), names).plan(options)
                                : value(each, names));
            }
            QueryPlan whole = new QueryPlan(plan, items, List.copyOf(names()), tables, false);
            return new RowAssembler(whole, session, loader.relationships(), Overwriting.NONE, values)
                    .readFrom(cursor, form);
        }
    }

    /** What the values of a row are called. */
    public List<String> names() {
        List<String> names = new ArrayList<>();
        for (Expr each : selected) {
            names.add(
                    each instanceof EntityColumns entity
                            ? entity.entity().type().getSimpleName()
                            : ColumnNames.of(each));
        }
        return names;
    }

    private Set<Table> tables() {
        Set<Table> tables = new LinkedHashSet<>();
        for (Expr each : selected) {
            if (each instanceof EntityColumns entity) {
                tables.addAll(session.mappings().get(entity.entity().type()).tables());
            }
        }
        return tables;
    }

    private static List<String> names(Cursor cursor) {
        try {
            ResultSetMetaData columns = cursor.row().getMetaData();
            List<String> names = new ArrayList<>();
            for (int column = 1; column <= columns.getColumnCount(); column++) {
                names.add(columns.getColumnLabel(column));
            }
            return names;
        } catch (SQLException failure) {
            throw cursor.failure(failure);
        }
    }

    private QueryPlan.Value value(Expr expression, List<String> names) {
        String wanted = ColumnNames.of(expression);
        if (expression instanceof AttributeRef attribute) {
            BasicMapping basic =
                    session.mappings().get(attribute.entity().type()).column(attribute.path());
            wanted = basic == null ? wanted : basic.column().name();
        }
        for (int index = 0; index < names.size(); index++) {
            if (names.get(index).equalsIgnoreCase(wanted)) {
                return new QueryPlan.Value(index + 1, dialect.codec(expression.type()));
            }
        }
        throw new InvalidRequestException(
                ErrorCode.INVALID_REQUEST,
                "the statement gives no column '" + wanted + "'." + Suggestions.didYouMean(wanted, names)
                        + "\n  Give the column this name: AS " + wanted + ".");
    }
}
