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
import io.aludel.orm.mapping.CompositeMapping;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.mapping.ValueMapping;
import io.aludel.schema.Column;
import io.aludel.sql.ast.Alias;
import io.aludel.sql.ast.ColumnRef;
import io.aludel.sql.ast.EntityColumns;
import io.aludel.sql.ast.EntityRef;
import io.aludel.sql.ast.SelectNode;
import io.aludel.sql.ast.Statement;
import io.aludel.sql.ast.StatementOption;
import io.aludel.sql.ast.TableRef;
import io.aludel.type.SqlTypes;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Reads objects from the rows of any statement, by the names that its columns have in the answer. Columns that are not there are loaded at the
 * first touch, those of the key have to be. Single use, one thread.
 */
public final class NamedColumns {
    private final LoadSession session;
    private final LazyLoader loader;
    private final Dialect dialect;
    private final EntityMapping mapping;

    NamedColumns(LoadSession session, LazyLoader loader, Dialect dialect, EntityMapping mapping) {
        this.session = session;
        this.loader = loader;
        this.dialect = dialect;
        this.mapping = mapping;
    }

    /** The objects, in the order of the rows. */
    public List<@Nullable Object> read(
            Statement statement,
            Map<String, ? extends @Nullable Object> parameters,
            List<? extends StatementOption> options) {
        Shape shape = Shape.of(statement, parameters);
        Compiled compiled = dialect.compile(statement, shape, new OrmResolver(session.mappings()));
        @Nullable Object[] values = shape.values(parameters);
        try (Cursor cursor = session.open(Plan.of(compiled, dialect), Set.copyOf(mapping.tables()), values, 0)) {
            QueryPlan plan = plan(Plan.of(compiled, dialect), names(cursor), options);
            RowAssembler assembler = new RowAssembler(plan, session, loader.relationships(), false, values);
            return assembler.readFrom(cursor, row -> row[0]);
        }
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

    private QueryPlan plan(Plan statement, List<String> names, List<? extends StatementOption> options) {
        TableRef place = new TableRef(mapping.table(), Alias.anonymous());
        FetchBuilder builder = new FetchBuilder(dialect, new OrmResolver(session.mappings()), UnaryOperator.identity());
        Set<String> present = new LinkedHashSet<>();
        for (String name : names) {
            Column<?> column = column(name);
            if (column != null) {
                present.add(column.name());
            }
            builder.position(
                    column == null || builder.columns().contains(reference(place, column))
                            ? new ColumnRef(place, "\u0000" + builder.columns().size(), SqlTypes.UNKNOWN)
                            : reference(place, column));
        }
        checkKey(present, names);
        EntityRef entity = EntityRef.of(mapping.type());
        List<StatementOption> all = new ArrayList<>(options);
        all.add(new OnlyThese(LoadPath.from(entity)
                .withEnd(NodeChoice.NONE.with(new ColumnChoice(ColumnChoice.Kind.ONLY, attributes(present))))));
        SelectNode select = SelectNode.of(List.of(new EntityColumns(entity))).withOptions(all);
        LoadPlan plan = Objects.requireNonNull(new LoadPlanner(session.mappings(), Shape.of(select))
                .plans(select)
                .get(entity));
        EntityFetch fetch = builder.fetchAlone(plan, EntitySource.over(mapping, place));
        if (builder.columns().size() > names.size()) {
            throw missing(builder, names);
        }
        return new QueryPlan(
                statement,
                List.of(new QueryPlan.Entity(fetch, Map.of())),
                List.of(mapping.name()),
                Set.copyOf(mapping.tables()),
                false);
    }

    private static ColumnRef reference(TableRef place, Column<?> column) {
        return new ColumnRef(place, column.name(), column.type());
    }

    private @Nullable Column<?> column(String name) {
        String plain = name.toLowerCase(Locale.ROOT);
        for (BasicMapping basic : mapping.basics()) {
            String own = basic.column().name().toLowerCase(Locale.ROOT);
            if (own.equals(plain) || plain.equals(mapping.table().name().toLowerCase(Locale.ROOT) + "_" + own)) {
                return basic.column();
            }
        }
        for (var reference : mapping.references()) {
            for (Column<?> column : reference.columns()) {
                if (reference.isOwning()
                        && column.name().toLowerCase(Locale.ROOT).equals(plain)) {
                    return column;
                }
            }
        }
        return null;
    }

    /** The attributes whose columns are all there. */
    private List<String> attributes(Set<String> columns) {
        return mapping.values().stream()
                .filter(value -> isPresent(value, columns))
                .map(ValueMapping::name)
                .toList();
    }

    private static boolean isPresent(ValueMapping value, Set<String> columns) {
        if (value instanceof BasicMapping basic) {
            return columns.contains(basic.column().name());
        }
        return value instanceof CompositeMapping composite
                && composite.components().stream()
                        .allMatch(
                                component -> columns.contains(component.column().name()));
    }

    private void checkKey(Set<String> present, List<String> names) {
        for (Column<?> column : mapping.keyColumns()) {
            if (!present.contains(column.name())) {
                throw new InvalidRequestException(
                        ErrorCode.INVALID_REQUEST,
                        "the statement gives no column '" + column.name() + "', which is part of the key of "
                                + mapping.name()
                                + "." + Suggestions.didYouMean(column.name(), names)
                                + "\n  Select the key with the other columns.");
            }
        }
    }

    private InvalidRequestException missing(FetchBuilder builder, List<String> names) {
        String column = ((ColumnRef) builder.columns().get(names.size())).name();
        return new InvalidRequestException(
                ErrorCode.INVALID_REQUEST,
                "the statement gives no column '" + column + "', which objects of " + mapping.name() + " need."
                        + "\n  Select all foreign keys of the entity with its other columns.");
    }

    /** Loads what is there. */
    private record OnlyThese(LoadPath path) implements LoaderOption {
        @Override
        public List<LoadPath> paths() {
            return List.of(path);
        }
    }
}
