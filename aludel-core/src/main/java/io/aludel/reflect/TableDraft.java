package io.aludel.reflect;

import io.aludel.schema.CheckConstraint;
import io.aludel.schema.Column;
import io.aludel.schema.ExcludeConstraint;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.Index;
import io.aludel.schema.PrimaryKey;
import io.aludel.schema.TableOptions;
import io.aludel.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A table while a {@link Catalog} reads its parts, which are added to its lists. Not thread-safe; single use. */
public final class TableDraft {
    private final Relation relation;
    private final List<Column<?>> columns = new ArrayList<>();
    private final List<ForeignKey> foreignKeys = new ArrayList<>();
    private final List<UniqueConstraint> uniqueConstraints = new ArrayList<>();
    private final List<CheckConstraint> checkConstraints = new ArrayList<>();
    private final List<ExcludeConstraint> excludeConstraints = new ArrayList<>();
    private final List<Index> indexes = new ArrayList<>();
    private final Set<String> impliedIndexes = new HashSet<>();
    private @Nullable PrimaryKey primaryKey;
    private TableOptions options = TableOptions.NONE;

    /** Begins a table without columns. */
    public TableDraft(Relation relation) {
        this.relation = relation;
    }

    /** Begins with what another catalogue has read, to add to it. */
    public static TableDraft of(ReflectedTable table) {
        TableDraft draft = new TableDraft(table.relation());
        draft.columns.addAll(table.columns());
        draft.primaryKey = table.primaryKey();
        draft.foreignKeys.addAll(table.foreignKeys());
        draft.uniqueConstraints.addAll(table.uniqueConstraints());
        draft.checkConstraints.addAll(table.checkConstraints());
        draft.excludeConstraints.addAll(table.excludeConstraints());
        draft.indexes.addAll(table.indexes());
        draft.impliedIndexes.addAll(table.impliedIndexes());
        draft.options = table.options();
        return draft;
    }

    /** Which table or view this is. */
    public Relation relation() {
        return relation;
    }

    /** The columns so far, in the order of the table; may be added to, as may all lists here. */
    public List<Column<?>> columns() {
        return columns;
    }

    /** The foreign keys so far. */
    public List<ForeignKey> foreignKeys() {
        return foreignKeys;
    }

    /** The unique constraints so far. */
    public List<UniqueConstraint> uniqueConstraints() {
        return uniqueConstraints;
    }

    /** The CHECK constraints so far. */
    public List<CheckConstraint> checkConstraints() {
        return checkConstraints;
    }

    /** The EXCLUDE constraints so far. */
    public List<ExcludeConstraint> excludeConstraints() {
        return excludeConstraints;
    }

    /** The indexes so far, those that the database has made for other constraints included. */
    public List<Index> indexes() {
        return indexes;
    }

    /** The names of those indexes that the database makes by itself for other constraints; may be added to. */
    public Set<String> impliedIndexes() {
        return impliedIndexes;
    }

    /** The primary key, or null while none is known. */
    public @Nullable PrimaryKey primaryKey() {
        return primaryKey;
    }

    /** Sets the primary key; null takes it away. */
    public void primaryKey(@Nullable PrimaryKey primaryKey) {
        this.primaryKey = primaryKey;
    }

    /** What is said of the table as a whole. */
    public TableOptions options() {
        return options;
    }

    /** Sets what is said of the table as a whole. */
    public void options(TableOptions options) {
        this.options = options;
    }

    /** What has been read so far. */
    public ReflectedTable table() {
        return new ReflectedTable(
                relation,
                columns,
                primaryKey,
                foreignKeys,
                uniqueConstraints,
                checkConstraints,
                excludeConstraints,
                indexes,
                impliedIndexes,
                options);
    }
}
