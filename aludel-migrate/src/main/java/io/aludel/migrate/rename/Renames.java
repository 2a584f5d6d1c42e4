package io.aludel.migrate.rename;

import static java.util.Objects.requireNonNull;

import io.aludel.error.ErrorCode;
import io.aludel.migrate.error.MigrationException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * What people say about renames, besides the model's own {@code renamedFrom}. Immutable; each method gives a changed copy.
 *
 * @param stated new names by former ones: {@code users}, {@code users.name}, {@code sales.users.name}
 * @param dropped what really goes, though something like it comes
 * @param decision decides about the rest
 */
public record Renames(Map<String, String> stated, Set<String> dropped, RenameDecision decision) {
    /** Nothing is said, and nothing else is taken for a rename. */
    public static final Renames NONE = new Renames(Map.of(), Set.of(), RenameDecision.NEVER);

    public Renames {
        stated = Map.copyOf(stated);
        dropped = Set.copyOf(dropped);
        requireNonNull(decision, "decision");
    }

    /**
     * The same, told of some renames.
     *
     * @param old a table or {@code table.column} as it is in the database
     * @param renamed its new name
     */
    public Renames rename(String old, String renamed) {
        Map<String, String> more = new LinkedHashMap<>(stated);
        more.put(old, renamed);
        return new Renames(more, dropped, decision);
    }

    /**
     * The same, told of renames as the command line has them.
     *
     * @param options such as {@code users.name=full_name}
     * @throws MigrationException when one has another form
     */
    public Renames parsed(Collection<String> options) {
        Renames all = this;
        for (String option : options) {
            int equals = option.indexOf('=');
            if (equals < 1 || equals == option.length() - 1) {
                throw new MigrationException(
                        ErrorCode.UNKNOWN_RENAME,
                        "--rename " + option + " does not say what was renamed."
                                + "\n  Write --rename old=new for a table, --rename table.old=new for a column.");
            }
            all = all.rename(
                    option.substring(0, equals).strip(),
                    option.substring(equals + 1).strip());
        }
        return all;
    }

    /** The same; these tables and columns go, whatever comes. */
    public Renames dropping(Collection<String> paths) {
        Set<String> more = new LinkedHashSet<>(dropped);
        more.addAll(paths);
        return new Renames(stated, more, decision);
    }

    /** The same, deciding otherwise about what nobody has said. */
    public Renames deciding(RenameDecision changed) {
        return new Renames(stated, dropped, changed);
    }
}
