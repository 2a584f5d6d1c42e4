package io.aludel.migrate.rename;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that goes and something that comes and looks alike: a table or a column that may have been renamed. Immutable.
 *
 * @param schema the schema, or null for the default one
 * @param table the table whose column it is, as it is called from now on; null when it is a table itself
 * @param from what goes
 * @param to what comes
 * @param score how much they are alike, up to 1
 * @param alike what is alike, for people
 */
public record RenameCandidate(
        @Nullable String schema, @Nullable String table, String from, String to, double score, List<String> alike) {
    public RenameCandidate {
        requireNonNull(from, "from");
        requireNonNull(to, "to");
        alike = List.copyOf(alike);
    }

    /** What goes, with the names of its table and schema. */
    public String path() {
        return path(schema, table, from);
    }

    /** The option of the command line that says that it was renamed. */
    public String option() {
        return "--rename " + path() + "=" + to;
    }

    /** The option of the command line that says that it goes, with all that it holds. */
    public String dropOption() {
        return "--drop " + path();
    }

    /** Where the model can say that it was renamed. */
    public String annotation() {
        return "@RenamedFrom(\"" + from + "\") on the " + (table == null ? "class of " : "attribute of ")
                + path(schema, table, to);
    }

    /** A question that people answer with yes or no. */
    public String question() {
        return "Was the " + (table == null ? "table " : "column ") + path() + " renamed to " + to + "?";
    }

    static String path(@Nullable String schema, @Nullable String table, String name) {
        return (schema == null ? "" : schema + ".") + (table == null ? "" : table + ".") + name;
    }
}
