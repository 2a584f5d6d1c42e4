package io.aludel.orm.mapping;

import io.aludel.engine.AttributeName;
import io.aludel.engine.ModelNames;
import io.aludel.schema.CheckConstraint;
import io.aludel.schema.Column;
import io.aludel.schema.Constraint;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.MetaData;
import io.aludel.schema.RawSql;
import io.aludel.schema.SqlFragment;
import io.aludel.schema.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which attributes the columns of a constraint are: those of the entities, of the relationships that have the foreign keys, and of the
 * collections that have tables of their own. Worked out when a constraint is violated first. Immutable.
 */
public final class ConstraintNames implements ModelNames {
    private final MetaData metadata;
    private final Map<Column<?>, Set<AttributeName>> byColumn = new IdentityHashMap<>();
    /** The collections whose tables belong to nobody else. */
    private final Map<Table, AttributeName> byTable = new IdentityHashMap<>();

    private ConstraintNames(Mappings mappings) {
        metadata = mappings.metadata();
        List<EntityMapping> superclassesFirst = new ArrayList<>();
        for (EntityMapping mapping : mappings.all()) {
            Lineage lineage = mapping.lineage();
            if (lineage == null) {
                superclassesFirst.add(mapping);
            } else if (lineage.parent() == null) {
                superclassesFirst.addAll(lineage.hierarchy().members());
            }
        }
        superclassesFirst.stream().filter(mapping -> !mapping.isReadOnly()).forEach(this::entity);
    }

    /** The names that a set of mappings gives. */
    public static ModelNames of(Mappings mappings) {
        return new Late(mappings);
    }

    /** Most sessions never violate anything. */
    private record Late(Mappings mappings) implements ModelNames {
        @Override
        public MetaData metadata() {
            return mappings.metadata();
        }

        @Override
        public List<AttributeName> attributes(Table table, List<Column<?>> columns, @Nullable Constraint constraint) {
            return mappings.derived(ConstraintNames.class, ConstraintNames::new).attributes(table, columns, constraint);
        }
    }

    private void entity(EntityMapping mapping) {
        for (BasicMapping basic : mapping.basics()) {
            add(mapping, mapping.columnOf(basic), name(mapping, AttributePath.to(mapping, basic), null));
        }
        for (TablePart part : mapping.parts()) {
            keyOf(mapping, part);
        }
        for (ReferenceMapping reference : mapping.references()) {
            if (!reference.isViewOnly() && reference.condition() == null) {
                AttributeName name =
                        name(mapping, reference.name(), reference.target().type());
                reference.columns().forEach(column -> add(mapping, column, name));
            }
        }
        for (CollectionMapping collection : mapping.collections()) {
            LinkTable link = collection.link();
            AttributeName name =
                    name(mapping, collection.name(), collection.target().type());
            if (link != null && !collection.isMappedByOtherEnd() && !collection.isViewOnly()) {
                byTable.putIfAbsent(link.table(), name);
            } else if (collection.writesForeignKey()) {
                collection.targetColumns().forEach(column -> add(mapping, column, name));
            }
        }
        for (CollectionMapping values : mapping.valueCollections()) {
            byTable.putIfAbsent(values.target().table(), name(mapping, values.name(), null));
        }
    }

    /** The keys by which the tables of an object hang together are its key. */
    private void keyOf(EntityMapping mapping, TablePart part) {
        for (int number = 0; number < part.key().size(); number++) {
            AttributeMapping attribute = mapping.attribute(mapping.keyColumns().get(number));
            if (attribute instanceof BasicMapping basic) {
                add(mapping, part.key().get(number), name(mapping, AttributePath.to(mapping, basic), null));
            }
        }
    }

    private static AttributeName name(EntityMapping mapping, String path, @Nullable Class<?> target) {
        return new AttributeName(mapping.type(), mapping.name(), path, target);
    }

    /** Inherited attributes belong to the first entity that has them. */
    private void add(EntityMapping mapping, Column<?> column, AttributeName name) {
        Set<AttributeName> names = byColumn.computeIfAbsent(column, missing -> new LinkedHashSet<>());
        boolean inherited = names.stream()
                .anyMatch(other -> other.name().equals(name.name())
                        && other.entity() != mapping.type()
                        && other.entity().isAssignableFrom(mapping.type()));
        if (!inherited) {
            names.add(name);
        }
    }

    @Override
    public MetaData metadata() {
        return metadata;
    }

    @Override
    public List<AttributeName> attributes(Table table, List<Column<?>> columns, @Nullable Constraint constraint) {
        AttributeName whole = byTable.get(table);
        if (whole != null) {
            return List.of(whole);
        }
        Collection<Column<?>> about =
                constraint instanceof CheckConstraint check ? mentioned(table, check.condition()) : columns;
        Set<AttributeName> names = new LinkedHashSet<>();
        about.forEach(column -> names.addAll(byColumn.getOrDefault(column, Set.of())));
        List<AttributeName> relationships =
                names.stream().filter(AttributeName::isRelationship).toList();
        return constraint instanceof ForeignKey && !relationships.isEmpty()
                ? meant(relationships, about)
                : List.copyOf(names);
    }

    /** Where foreign keys share columns, the relationship that has all of these. */
    private List<AttributeName> meant(List<AttributeName> relationships, Collection<Column<?>> columns) {
        List<AttributeName> all = relationships.stream()
                .filter(name -> columns.stream()
                        .allMatch(column ->
                                byColumn.getOrDefault(column, Set.of()).contains(name)))
                .toList();
        return all.isEmpty() ? relationships : all;
    }

    private static List<Column<?>> mentioned(Table table, SqlFragment condition) {
        Set<String> names = condition instanceof RawSql raw
                ? words(raw.sql())
                : condition.columnNames().stream()
                        .map(name -> name.toLowerCase(Locale.ROOT))
                        .collect(Collectors.toSet());
        return table.columns().stream()
                .filter(column -> names.contains(column.name().toLowerCase(Locale.ROOT)))
                .toList();
    }

    /** The words of an SQL text that can be names. */
    private static Set<String> words(String sql) {
        String withoutText = sql.replaceAll("'[^']*'", " ").toLowerCase(Locale.ROOT);
        return Set.copyOf(new LinkedHashSet<>(Arrays.asList(withoutText.split("[^\\p{L}\\p{N}_$]+"))));
    }
}
