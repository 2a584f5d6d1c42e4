package io.aludel.compile.ddl;

import io.aludel.schema.Identity;
import io.aludel.schema.Numbering;
import io.aludel.schema.Table;
import io.aludel.schema.ddl.RenameColumn;
import io.aludel.schema.ddl.RestateColumn;
import io.aludel.schema.ddl.SetColumnComputed;
import io.aludel.schema.ddl.SetColumnDefault;
import io.aludel.schema.ddl.SetColumnIdentity;
import io.aludel.schema.ddl.SetColumnNullable;
import io.aludel.schema.ddl.SetColumnType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes ALTER TABLE for what changes about a column. Stateless; a dialect overrides what it writes otherwise. */
public class AlterColumnDdl {
    /** Columns as the standard changes them. */
    public AlterColumnDdl() {}

    /** ALTER TABLE with the name of the table and a blank behind. */
    protected static String alter(DdlContext context, Table table) {
        return AlterDdl.alter(context, table);
    }

    /** ALTER TABLE .. ALTER COLUMN with a blank behind. */
    protected static String alter(DdlContext context, Table table, String column) {
        return alter(context, table) + "ALTER COLUMN " + context.quote(column) + " ";
    }

    /** Renames a column. */
    protected String rename(DdlContext context, RenameColumn rename) {
        return alter(context, rename.table()) + "RENAME " + context.quote(rename.column()) + " TO "
                + context.quote(rename.newName());
    }

    /** {@link #rename} with the word COLUMN, without which some databases do not take it. */
    protected static String renameColumn(DdlContext context, RenameColumn rename) {
        return alter(context, rename.table()) + "RENAME COLUMN " + context.quote(rename.column()) + " TO "
                + context.quote(rename.newName());
    }

    /** Gives it another type. */
    protected String type(DdlContext context, SetColumnType set) {
        if (set.using() != null) {
            throw context.syntax()
                    .unsupported("USING of a changed type", "Convert the values by an UPDATE of a new column.");
        }
        return alter(context, set.table(), set.column()) + "TYPE " + context.type(set.type());
    }

    /** Lets it take NULL or not. */
    protected String nullable(DdlContext context, SetColumnNullable set) {
        return alter(context, set.table(), set.column()) + (set.nullable() ? "DROP NOT NULL" : "SET NOT NULL");
    }

    /** Gives it a default or takes it away. */
    protected String defaultValue(DdlContext context, SetColumnDefault set) {
        return alter(context, set.table(), set.column())
                + (set.value() == null ? "DROP DEFAULT" : "SET DEFAULT " + context.fragment(set.value()));
    }

    /** Lets the database number it, otherwise or no longer. */
    protected String identity(DdlContext context, SetColumnIdentity set) {
        throw context.syntax()
                .unsupported("a changed identity of a column", "Add another column, and copy the values.");
    }

    /** Lets the database compute it otherwise, or no longer. */
    protected String computed(DdlContext context, SetColumnComputed set) {
        throw context.syntax()
                .unsupported("a changed computation of a column", "Drop the column, and add it again as it is to be.");
    }

    /** Says all that it is. */
    protected String restate(DdlContext context, RestateColumn restate) {
        throw context.syntax()
                .unsupported("a column that is said again as a whole", "Change one thing after the other.");
    }

    /** What is different between two identities: SET clauses with blanks between, as the standard has them. */
    protected static String changes(Identity before, Identity after) {
        List<String> changes = new ArrayList<>();
        if (before.generatedAlways() != after.generatedAlways()) {
            changes.add("SET GENERATED " + (after.generatedAlways() ? "ALWAYS" : "BY DEFAULT"));
        }
        Numbering old = before.numbering();
        Numbering now = after.numbering();
        Numbering none = Numbering.DEFAULT;
        add(changes, old.cache(), now.cache(), none.withCache(now.cache()));
        add(changes, old.cycle(), now.cycle(), none.withCycle(now.cycle()));
        add(changes, old.increment(), now.increment(), none.withIncrement(now.increment()));
        add(changes, old.maxValue(), now.maxValue(), none.withMaxValue(now.maxValue()));
        add(changes, old.minValue(), now.minValue(), none.withMinValue(now.minValue()));
        add(changes, old.noMaxValue(), now.noMaxValue(), now.noMaxValue() ? none.withNoMaxValue() : none);
        add(changes, old.noMinValue(), now.noMinValue(), now.noMinValue() ? none.withNoMinValue() : none);
        add(changes, old.start(), now.start(), none.withStart(now.start()));
        return String.join(" ", changes);
    }

    private static void add(List<String> changes, @Nullable Object before, @Nullable Object after, Numbering change) {
        String clause = SequenceDdl.STANDARD.numbering(change);
        if (!Objects.equals(before, after) && !clause.isEmpty()) {
            changes.add("SET " + clause);
        }
    }
}
