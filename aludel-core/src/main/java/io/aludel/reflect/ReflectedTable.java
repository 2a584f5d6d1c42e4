package io.aludel.reflect;

import static java.util.Objects.requireNonNull;

import io.aludel.schema.CheckConstraint;
import io.aludel.schema.Column;
import io.aludel.schema.ExcludeConstraint;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.Index;
import io.aludel.schema.PrimaryKey;
import io.aludel.schema.TableElement;
import io.aludel.schema.TableOptions;
import io.aludel.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A table or view as the catalogue knows it, in the model's names. Immutable.
 *
 * <p>Where the index behind a unique constraint is listed too, both have the same name; {@link #elements()} has it once.
 *
 * @param relation its name and kind
 * @param columns the columns in order
 * @param primaryKey the primary key, or null
 * @param foreignKeys the foreign keys
 * @param uniqueConstraints the unique constraints; where unique indexes are all the database has, those
 * @param checkConstraints the CHECK constraints in the database's own words
 * @param excludeConstraints the EXCLUDE constraints
 * @param indexes the indexes
 * @param impliedIndexes the names of those that the database makes by itself for other constraints; {@link #elements()} leaves them out
 * @param options what is kept about the whole table: its comment, its engine and the like
 */
public record ReflectedTable(
        Relation relation,
        List<Column<?>> columns,
        @Nullable PrimaryKey primaryKey,
        List<ForeignKey> foreignKeys,
        List<UniqueConstraint> uniqueConstraints,
        List<CheckConstraint> checkConstraints,
        List<ExcludeConstraint> excludeConstraints,
        List<Index> indexes,
        Set<String> impliedIndexes,
        TableOptions options) {
    public ReflectedTable {
        requireNonNull(relation, "relation");
        columns = List.copyOf(columns);
        foreignKeys = List.copyOf(foreignKeys);
        uniqueConstraints = List.copyOf(uniqueConstraints);
        checkConstraints = List.copyOf(checkConstraints);
        excludeConstraints = List.copyOf(excludeConstraints);
        indexes = List.copyOf(indexes);
        impliedIndexes = Set.copyOf(impliedIndexes);
        requireNonNull(options, "options");
    }

    /** What a table is declared with. */
    public List<TableElement> elements() {
        List<TableElement> elements = new ArrayList<>(columns);
        if (primaryKey != null) {
            elements.add(primaryKey);
        }
        elements.addAll(foreignKeys);
        Set<String> names = namesOfSpecialIndexes();
        for (UniqueConstraint unique : uniqueConstraints) {
            if (!names.contains(unique.name())) {
                elements.add(unique);
            }
        }
        elements.addAll(checkConstraints);
        elements.addAll(excludeConstraints);
        for (Index index : indexes) {
            boolean implied = index.name() != null && impliedIndexes.contains(index.name());
            if (!implied && (!isRepeated(index) || names.contains(index.name()))) {
                elements.add(index);
            }
        }
        elements.add(options);
        return elements;
    }

    /** Unique indexes that are unique constraints at the same time, with something about them that a constraint cannot say. */
    private Set<String> namesOfSpecialIndexes() {
        Set<String> names = new HashSet<>();
        for (Index index : indexes) {
            String name = index.name();
            if (name != null && !impliedIndexes.contains(name) && isRepeated(index) && IndexParts.isSpecial(index)) {
                names.add(name);
            }
        }
        return names;
    }

    private boolean isRepeated(Index index) {
        return uniqueConstraints.stream()
                .anyMatch(unique -> unique.name() != null && unique.name().equals(index.name()));
    }
}
