package io.aludel.orm.load;

import io.aludel.compile.Shape;
import io.aludel.dialect.Dialect;
import io.aludel.error.ErrorCode;
import io.aludel.error.InvalidRequestException;
import io.aludel.error.Suggestions;
import io.aludel.orm.mapping.BasicMapping;
import io.aludel.orm.mapping.CompositeMapping;
import io.aludel.orm.mapping.Discriminator;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.mapping.Mappings;
import io.aludel.orm.mapping.ValueMapping;
import io.aludel.schema.Column;
import io.aludel.sql.ast.Alias;
import io.aludel.sql.ast.ColumnRef;
import io.aludel.sql.ast.EntityColumns;
import io.aludel.sql.ast.EntityRef;
import io.aludel.sql.ast.SelectNode;
import io.aludel.sql.ast.StatementOption;
import io.aludel.sql.ast.TableRef;
import io.aludel.type.SqlTypes;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Finds the columns of an entity among the names of an answer. Single use. */
final class NamedEntity {
    private final Mappings mappings;
    private final Dialect dialect;
    private final EntityRef entity;
    private final EntityMapping mapping;
    private final List<String> names;
    private final Set<String> lower = new LinkedHashSet<>();

    /**
     * An entity in an answer.
     *
     * @param names what the columns of the answer are called
     */
    NamedEntity(Mappings mappings, Dialect dialect, EntityRef entity, List<String> names) {
        this.mappings = mappings;
        this.dialect = dialect;
        this.entity = entity;
        this.mapping = mappings.get(entity.type());
        this.names = names;
        names.forEach(name -> lower.add(name.toLowerCase(Locale.ROOT)));
    }

    QueryPlan.Entity plan(List<? extends StatementOption> options) {
        TableRef place = new TableRef(mapping.table(), Alias.anonymous());
        FetchBuilder builder = new FetchBuilder(dialect, new OrmResolver(mappings), UnaryOperator.identity());
        Set<String> present = new LinkedHashSet<>();
        for (String name : names) {
            Column<?> column = column(name.toLowerCase(Locale.ROOT));
            if (column != null) {
                present.add(column.name());
            }
            builder.position(
                    column == null || builder.columns().contains(reference(place, column))
                            ? new ColumnRef(place, "\u0000" + builder.columns().size(), SqlTypes.UNKNOWN)
                            : reference(place, column));
        }
        checkKey(present);
        EntityRef whole = EntityRef.of(mapping.type());
        List<StatementOption> all = new ArrayList<>(options);
        all.add(new OnlyThese(LoadPath.from(whole)
                .withEnd(NodeChoice.NONE.with(new ColumnChoice(ColumnChoice.Kind.ONLY, attributes(present))))));
        SelectNode select = SelectNode.of(List.of(new EntityColumns(whole))).withOptions(all);
        LoadPlan plan = Objects.requireNonNull(
                new LoadPlanner(mappings, Shape.of(select)).plans(select).get(whole));
        EntityFetch fetch = builder.fetchAlone(plan, EntitySource.over(mapping, place));
        if (builder.columns().size() > names.size()) {
            throw missing(builder);
        }
        return new QueryPlan.Entity(fetch, Map.of());
    }

    /** The mapped column that a name stands for; a name with the alias or the table in front of it goes before one without. */
    private @Nullable Column<?> column(String name) {
        for (BasicMapping basic : mapping.basics()) {
            if (isCalled(basic.column(), name)) {
                return basic.column();
            }
        }
        for (var reference : mapping.references()) {
            for (Column<?> column : reference.columns()) {
                if (reference.isOwning() && isCalled(column, name)) {
                    return column;
                }
            }
        }
        Discriminator discriminator = mapping.discriminator();
        Column<?> discriminating = discriminator == null ? null : discriminator.column();
        return discriminating != null && isCalled(discriminating, name) ? discriminating : null;
    }

    private boolean isCalled(Column<?> column, String name) {
        String own = column.name().toLowerCase(Locale.ROOT);
        String qualified = prefix() + "_" + own;
        return name.equals(qualified) || (name.equals(own) && !lower.contains(qualified));
    }

    private String prefix() {
        Alias alias = entity.alias();
        String name = alias == null ? null : alias.name();
        return (name == null ? mapping.table().name() : name).toLowerCase(Locale.ROOT);
    }

    private static ColumnRef reference(TableRef place, Column<?> column) {
        return new ColumnRef(place, column.name(), column.type());
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

    private void checkKey(Set<String> present) {
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

    private InvalidRequestException missing(FetchBuilder builder) {
        String column = ((ColumnRef) builder.columns().get(names.size())).name();
        return new InvalidRequestException(
                ErrorCode.INVALID_REQUEST,
                "the statement gives no column '" + column + "', which objects of " + mapping.name() + " need."
                        + "\n  Select the version, the discriminator and all foreign keys of the entity with its other columns.");
    }

    /** Loads what is there. */
    private record OnlyThese(LoadPath path) implements LoaderOption {
        @Override
        public List<LoadPath> paths() {
            return List.of(path);
        }
    }
}
