package io.aludel.migrate.batch;

import io.aludel.compile.Syntax;
import io.aludel.error.ErrorCode;
import io.aludel.error.Suggestions;
import io.aludel.migrate.ddl.ConstraintRule;
import io.aludel.migrate.error.MigrationException;
import io.aludel.migrate.op.AlterColumn;
import io.aludel.migrate.op.ColumnChange;
import io.aludel.migrate.op.Placement;
import io.aludel.migrate.rename.Renaming;
import io.aludel.migrate.rename.SqlNames;
import io.aludel.schema.CheckConstraint;
import io.aludel.schema.Column;
import io.aludel.schema.Constrained;
import io.aludel.schema.Constraint;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.Index;
import io.aludel.schema.MetaData;
import io.aludel.schema.NamingConvention;
import io.aludel.schema.PrimaryKey;
import io.aludel.schema.Table;
import io.aludel.schema.TableElement;
import io.aludel.schema.TableOptions;
import io.aludel.schema.TypeCheck;
import io.aludel.schema.UniqueConstraint;
import io.aludel.type.SqlType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a table is going to be, and from what its columns are filled. Not thread-safe; for one batch. */
final class TableDraft {
    private final String name;
    private final @Nullable String schema;
    private final Syntax syntax;
    private final NamingConvention convention;
    private final NamingConvention nameless;
    private final DraftColumns columns;
    private final List<Constraint> constraints = new ArrayList<>();
    private final Map<String, Index> indexes = new LinkedHashMap<>();
    private TableOptions options;

    /**
     * @param convention gives names to what is added
     * @param nameless gives names to what has none
     */
    TableDraft(Table existing, Syntax syntax, NamingConvention convention, NamingConvention nameless) {
        this.name = existing.name();
        this.schema = existing.schema();
        this.syntax = syntax;
        this.convention = convention;
        this.nameless = nameless;
        this.columns = new DraftColumns(existing, syntax);
        this.options = existing.options();
        if (existing.primaryKey() != null) {
            constraints.add(existing.primaryKey());
        }
        existing.constraints().stream()
                .filter(constraint ->
                        !(constraint instanceof CheckConstraint check && check.condition() instanceof TypeCheck))
                .forEach(constraints::add);
        existing.indexes().forEach(index -> indexes.put(existing.indexName(index), index));
    }

    DraftColumns columns() {
        return columns;
    }

    List<Index> indexes() {
        return List.copyOf(indexes.values());
    }

    /** All but the indexes, for a table of any name. */
    List<TableElement> elements(List<TableElement> more) {
        List<TableElement> elements = new ArrayList<>();
        elements.add(options);
        elements.addAll(columns.all());
        // Those with names first, as they are told apart when the table is changed again.
        constraints.stream().filter(constraint -> constraint.name() != null).forEach(elements::add);
        constraints.stream().filter(constraint -> constraint.name() == null).forEach(elements::add);
        elements.addAll(more);
        return elements;
    }

    void comment(@Nullable String comment) {
        options = options.comment(comment);
    }

    void add(Column<?> column, @Nullable Placement placement) {
        Table declared = Table.of(new MetaData(convention), schema, name, null, List.of(column));
        Column<?> named = declared.columns().iterator().next();
        columns.add(plain(named), placement);
        declared.constraints().stream()
                .filter(constraint ->
                        !(constraint instanceof CheckConstraint check && check.condition() instanceof TypeCheck))
                .forEach(constraints::add);
        declared.indexes().forEach(this::add);
        if (named.isPrimaryKey()) {
            toPrimaryKey(named.key());
        }
    }

    private static Column<?> plain(Column<?> column) {
        Table alone = Table.of("t", new MetaData(), column);
        return alone.elements().stream()
                .filter(Column.class::isInstance)
                .<Column<?>>map(element -> (Column<?>) element)
                .findFirst()
                .orElse(column);
    }

    private void toPrimaryKey(String column) {
        PrimaryKey key = primaryKey();
        List<String> all = new ArrayList<>(key == null ? List.of() : key.columns());
        all.add(column);
        if (key != null) {
            constraints.remove(key);
        }
        constraints.add(0, new PrimaryKey(key == null ? null : key.name(), all));
    }

    private @Nullable PrimaryKey primaryKey() {
        return constraints.stream()
                .filter(PrimaryKey.class::isInstance)
                .map(PrimaryKey.class::cast)
                .findFirst()
                .orElse(null);
    }

    /** Drops a column, and the constraints and indexes in which it takes part. */
    void drop(String column) {
        columns.drop(column);
        PrimaryKey key = primaryKey();
        if (key != null && key.columns().contains(column)) {
            constraints.remove(key);
            List<String> left = key.columns().stream()
                    .filter(other -> !other.equals(column))
                    .toList();
            if (!left.isEmpty()) {
                constraints.add(0, new PrimaryKey(key.name(), left, key.options()));
            }
        }
        constraints.removeIf(constraint -> uses(constraint, column));
        indexes.values().removeIf(index -> uses(index, column));
    }

    private boolean uses(Constraint constraint, String column) {
        if (constraint instanceof UniqueConstraint unique) {
            return unique.columns().contains(column);
        }
        if (constraint instanceof ForeignKey key) {
            return key.columns().contains(column)
                    || key.referredTable().equalsIgnoreCase(name)
                            && key.referredColumns().contains(column);
        }
        return constraint instanceof CheckConstraint check
                && mentions(Renaming.text(syntax, check.condition()), column);
    }

    private boolean uses(Index index, String column) {
        return index.columns().contains(column)
                || index.where() != null && mentions(Renaming.text(syntax, index.where()), column)
                || index.parts().stream()
                        .anyMatch(part -> part.expression() != null
                                && mentions(Renaming.text(syntax, part.expression()), column));
    }

    private static boolean mentions(@Nullable String sql, String column) {
        return sql != null && SqlNames.mentions(sql, column);
    }

    void alter(AlterColumn op) {
        SqlType<?> before = op.existing().type();
        if (op.change().type() != null
                && before != null
                && before.check() != null
                && !before.check().isEmpty()) {
            String check = before.check();
            constraints.removeIf(constraint -> check.equals(constraint.name()));
        }
        columns.alter(op);
        ColumnChange change = op.change();
        if (change.name() != null && !change.name().equals(op.column())) {
            Renaming renaming = new Renaming(name, op.column(), change.name(), syntax);
            columns.renamed(renaming);
            constraints.replaceAll(renaming::of);
            indexes.replaceAll((key, index) -> renaming.of(index));
        }
    }

    void add(Constraint constraint) {
        List<TableElement> declared = new ArrayList<>(columns.all());
        declared.add(constraint);
        NamingConvention names = constraint.name() == null ? nameless : convention;
        Constraint named =
                Table.of(new MetaData(names), schema, name, null, declared).named(constraint);
        if (named instanceof PrimaryKey key) {
            constraints.removeIf(PrimaryKey.class::isInstance);
            columns.keyIs(key.columns());
            constraints.add(0, named);
        } else {
            constraints.add(named);
        }
    }

    /** Drops a constraint by its name, or by the one that the naming convention has for it. */
    void drop(@Nullable String constraint, @Nullable Constraint original) {
        Constraint found = find(constraint, original);
        constraints.remove(found);
        if (found instanceof PrimaryKey) {
            columns.keyIs(List.of());
        }
    }

    private Constraint find(@Nullable String wanted, @Nullable Constraint original) {
        for (Constraint constraint : constraints) {
            if (wanted != null && wanted.equals(constraint.name())) {
                return constraint;
            }
        }
        List<TableElement> declared = new ArrayList<>(columns.all());
        Table table = Table.of(new MetaData(nameless), schema, name, null, declared);
        for (Constraint constraint : constraints) {
            boolean named = wanted != null
                    && constraint.name() == null
                    && wanted.equals(table.named(constraint).name());
            if (named) {
                return constraint;
            }
        }
        for (Constraint constraint : constraints) {
            Constraint asked = wanted == null ? null : (Constraint) ((Constrained<?>) constraint).named(wanted);
            if (asked != null && Objects.equals(table.named(asked).name(), constraint.name())) {
                return constraint;
            }
        }
        List<Constraint> candidates = constraints.stream()
                .filter(constraint -> wanted == null || constraint.name() == null)
                .toList();
        Optional<Constraint> same = original == null ? Optional.empty() : ConstraintRule.find(candidates, original);
        if (same.isPresent()) {
            return same.get();
        }
        List<String> names = new ArrayList<>();
        constraints.stream()
                .map(Constraint::name)
                .forEach(known -> names.add(known == null ? "one without a name" : known));
        throw new MigrationException(
                ErrorCode.UNSUPPORTED_OPERATION,
                "No such constraint: '" + wanted + "'; table '" + name + "' has " + names + "."
                        + (wanted == null ? "" : Suggestions.didYouMean(wanted, names))
                        + "\n  Constraints without a name can be dropped by what they say, as dropConstraint(unique(null, \"a\")), or by the"
                        + " name that a naming convention has for them: batchAlterTable(table, options ->"
                        + " options.namingConvention(..), ..).");
    }

    void add(Index index) {
        Table declared = Table.of(new MetaData(convention), schema, name, null, columns.all());
        Index named = declared.named(index);
        indexes.put(declared.indexName(named), named);
    }

    void dropIndex(@Nullable String index, boolean ifExists) {
        if (index == null || indexes.remove(index) == null && !ifExists) {
            throw new MigrationException(
                    ErrorCode.UNSUPPORTED_OPERATION,
                    "No such index: '" + index + "'; table '" + name + "' has " + indexes.keySet() + "."
                            + (index == null ? "" : Suggestions.didYouMean(index, indexes.keySet())));
        }
    }
}
