package io.aludel.engine;

import io.aludel.dialect.Dialect;
import io.aludel.dialect.ViolationNames;
import io.aludel.error.ErrorCode;
import io.aludel.schema.Column;
import io.aludel.schema.Constraint;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.Index;
import io.aludel.schema.MetaData;
import io.aludel.schema.PrimaryKey;
import io.aludel.schema.Table;
import io.aludel.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds the constraint that a database names in the model: in the table that the statement changes, and else in the others of its
 * metadata. By its name, by its columns, or because it is the only one that it can be. Immutable.
 */
final class ViolationFinder {
    private final Dialect dialect;

    ViolationFinder(Dialect dialect) {
        this.dialect = dialect;
    }

    /**
     * Finds the constraint.
     *
     * @param target the table whose rows the statement changes, or null when that is not known
     */
    Violation find(ErrorCode code, ViolationNames told, @Nullable Table target) {
        if (target == null) {
            return Violation.unknown(told.constraint());
        }
        List<Table> tables = tables(told, target);
        for (Table table : tables) {
            Violation found = in(code, told, table);
            if (found != null) {
                return found;
            }
        }
        Violation only = code == ErrorCode.FOREIGN_KEY_VIOLATION && isSilent(told) ? onlyForeignKey(target) : null;
        if (only != null) {
            return only;
        }
        Table table = told.table() == null ? target : tables.isEmpty() ? null : tables.get(0);
        return new Violation(told.constraint(), table, List.of(), null, null);
    }

    private static boolean isSilent(ViolationNames told) {
        return told.constraint() == null && told.columns().isEmpty();
    }

    /**
     * Finds the constraint among tables of which each may be the one: by its name or by the table that the database names. What more
     * than one table could mean is left open.
     */
    Violation find(ErrorCode code, ViolationNames told, MetaData metadata) {
        List<Violation> found = new ArrayList<>();
        for (Table table : metadata.tables()) {
            if (told.table() == null || same(table.name(), told.table())) {
                Violation violation = in(code, told, table);
                if (violation != null) {
                    found.add(violation);
                }
            }
        }
        return found.size() == 1 ? found.get(0) : Violation.unknown(told.constraint());
    }

    /** Those that may have the constraint, the statement's own first. */
    private List<Table> tables(ViolationNames told, Table target) {
        List<Table> tables = new ArrayList<>();
        tables.add(target);
        for (Table table : target.metadata().tables()) {
            if (table != target) {
                tables.add(table);
            }
        }
        String named = told.table();
        if (named != null) {
            tables.removeIf(table -> !same(table.name(), named));
        }
        return tables;
    }

    private @Nullable Violation in(ErrorCode code, ViolationNames told, Table table) {
        return switch (code) {
            case UNIQUE_VIOLATION -> unique(told, table);
            case FOREIGN_KEY_VIOLATION -> constraint(told, table, table.foreignKeys());
            case CHECK_VIOLATION -> constraint(told, table, table.checkConstraints());
            case NOT_NULL_VIOLATION -> column(told, table);
            default -> constraint(told, table, table.constraints());
        };
    }

    private @Nullable Violation unique(ViolationNames told, Table table) {
        List<Constraint> candidates = new ArrayList<>(table.uniqueConstraints());
        PrimaryKey key = table.primaryKey();
        if (key != null) {
            candidates.add(key);
        }
        Violation found = constraint(told, table, candidates);
        if (found != null) {
            return found;
        }
        for (Index index : table.indexes()) {
            if (index.unique() && (sameName(index.name(), told) || sameColumns(index.columns(), told))) {
                return new Violation(index.name(), table, columns(table, index.columns()), null, index);
            }
        }
        return key != null && isPrimaryKeyName(told.constraint(), table) ? violation(key, told, table) : null;
    }

    /** What databases call a primary key by themselves. */
    private static boolean isPrimaryKeyName(@Nullable String name, Table table) {
        if (name == null) {
            return false;
        }
        String upper = name.toUpperCase(Locale.ROOT);
        return upper.startsWith("PRIMARY") || name.equalsIgnoreCase(table.name() + "_pkey");
    }

    private @Nullable Violation constraint(
            ViolationNames told, Table table, Collection<? extends Constraint> candidates) {
        for (Constraint candidate : candidates) {
            if (sameName(candidate.name(), told) || isCalledAfterColumns(candidate, told, table)) {
                return violation(candidate, told, table);
            }
        }
        for (Constraint candidate : candidates) {
            if (sameColumns(candidate.columns(), told)) {
                return violation(candidate, told, table);
            }
        }
        return null;
    }

    /**
     * PostgreSQL calls a constraint without a name after the table and its columns, MySQL and MariaDB call a unique one after its
     * first column.
     */
    private static boolean isCalledAfterColumns(Constraint candidate, ViolationNames told, Table table) {
        String name = told.constraint();
        List<String> columns = candidate.columns();
        if (candidate.name() != null || name == null || columns.isEmpty()) {
            return false;
        }
        String suffix = candidate instanceof ForeignKey ? "_fkey" : "_key";
        return name.equals(table.name() + "_" + String.join("_", columns) + suffix)
                || (candidate instanceof UniqueConstraint && name.equals(columns.get(0)));
    }

    private @Nullable Violation column(ViolationNames told, Table table) {
        for (Column<?> column : table.columns()) {
            if (told.columns().size() == 1 && same(column.name(), told.columns().get(0))) {
                return new Violation(column.name(), table, List.of(column), null, null);
            }
        }
        return null;
    }

    /** SQLite does not say which foreign key: it can be told where there is one only. */
    private static @Nullable Violation onlyForeignKey(Table target) {
        List<Violation> possible = new ArrayList<>();
        for (Table table : target.metadata().tables()) {
            for (ForeignKey key : table.foreignKeys()) {
                if (table == target || table.referredTable(key) == target) {
                    possible.add(new Violation(key.name(), table, columns(table, key.columns()), key, null));
                }
            }
        }
        return possible.size() == 1 ? possible.get(0) : null;
    }

    private Violation violation(Constraint constraint, ViolationNames told, Table table) {
        String name = constraint.name() == null ? told.constraint() : constraint.name();
        return new Violation(name, table, columns(table, constraint.columns()), constraint, null);
    }

    private static List<Column<?>> columns(Table table, List<String> names) {
        List<Column<?>> columns = new ArrayList<>();
        names.stream().filter(table::hasColumn).forEach(name -> columns.add(table.column(name)));
        return columns;
    }

    private boolean sameName(@Nullable String name, ViolationNames told) {
        return name != null && told.constraint() != null && same(name, told.constraint());
    }

    private boolean sameColumns(List<String> columns, ViolationNames told) {
        if (columns.isEmpty() || columns.size() != told.columns().size()) {
            return false;
        }
        Set<String> inModel = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        inModel.addAll(columns);
        told.columns().forEach(column -> inModel.remove(dialect.modelName(column)));
        return inModel.isEmpty();
    }

    /** SQLite and MySQL do not look at case, and a catalogue may have turned it. */
    private boolean same(String inModel, String told) {
        return inModel.equalsIgnoreCase(told) || inModel.equals(dialect.modelName(told));
    }
}
