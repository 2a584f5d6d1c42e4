package io.aludel.migrate.rename;

import io.aludel.error.ErrorCode;
import io.aludel.error.Suggestions;
import io.aludel.migrate.error.MigrationException;
import io.aludel.schema.Column;
import io.aludel.schema.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Finds what was renamed among what goes and what comes: as it is said, as the model says, and as somebody decides. Tables come first,
 * then the columns of each, then {@link #finish}. One thread, one comparison.
 */
public final class RenameFinder {
    private final Renames renames;
    private final BiPredicate<Column<?>, Column<?>> sameType;
    private final Set<String> unused;
    private final Set<String> known = new LinkedHashSet<>();
    private final List<RenameCandidate> undecided = new ArrayList<>();

    /**
     * A finder.
     *
     * @param sameType whether the database takes the types of a found and a wanted column for the same
     */
    public RenameFinder(Renames renames, BiPredicate<Column<?>, Column<?>> sameType) {
        this.renames = renames;
        this.sameType = sameType;
        this.unused = new LinkedHashSet<>(renames.stated().keySet());
    }

    /** What may be renamed, by its names. */
    private record Thing<T>(T value, @Nullable String schema, String name, List<String> formerNames) {
        boolean isCalled(String other) {
            return name.equalsIgnoreCase(other);
        }
    }

    /** The new tables by those that are gone. */
    public Map<Table, Table> tables(Collection<Table> gone, Collection<Table> fresh) {
        Function<Table, Thing<Table>> named = table ->
                new Thing<>(table, table.schema(), table.name(), table.options().formerNames());
        return matched(
                new ArrayList<>(gone.stream().map(named).toList()),
                new ArrayList<>(fresh.stream().map(named).toList()),
                List.of(),
                null,
                (before, after) -> Resemblance.ofTables(before, after, sameType));
    }

    /**
     * The new columns by those that are gone.
     *
     * @param found the table as the database has it, perhaps under its former name
     * @param wanted the table as the model wants it
     */
    public Map<Column<?>, Column<?>> columns(
            Table found, Collection<Column<?>> gone, Table wanted, Collection<Column<?>> fresh) {
        Function<Column<?>, Thing<Column<?>>> named =
                column -> new Thing<>(column, wanted.schema(), column.name(), column.formerNames());
        return matched(
                new ArrayList<>(gone.stream().map(named).toList()),
                new ArrayList<>(fresh.stream().map(named).toList()),
                List.of(found.name(), wanted.name()),
                wanted.name(),
                (before, after) -> Resemblance.ofColumns(found, before, wanted, after, sameType));
    }

    /**
     * Says what is still open.
     *
     * @throws MigrationException when a candidate is undecided, or a rename was stated of something that is not there
     */
    public void finish() {
        if (!unused.isEmpty()) {
            String wrong = unused.iterator().next();
            throw new MigrationException(
                    ErrorCode.UNKNOWN_RENAME,
                    "--rename " + wrong + "=" + renames.stated().get(wrong)
                            + ": nothing of the name '" + wrong + "' goes while '"
                            + renames.stated().get(wrong) + "' comes." + Suggestions.didYouMean(wrong, known)
                            + "\n  Write the names as the database and the model have them: --rename old=new for a table,"
                            + " --rename table.old=new for a column.");
        }
        if (!undecided.isEmpty()) {
            throw new MigrationException(ErrorCode.AMBIGUOUS_RENAME, question());
        }
    }

    private <T> Map<T, T> matched(
            List<Thing<T>> gone,
            List<Thing<T>> fresh,
            List<String> tables,
            @Nullable String table,
            BiFunction<T, T, Resemblance> resemblance) {
        Map<T, T> matched = new LinkedHashMap<>();
        for (Thing<T> before : List.copyOf(gone)) {
            paths(before, tables).forEach(known::add);
            fresh.stream()
                    .filter(after -> isStated(before, after, tables))
                    .findFirst()
                    .ifPresent(after -> match(before, after, gone, fresh, matched));
        }
        for (Thing<T> after : List.copyOf(fresh)) {
            for (String former : after.formerNames()) {
                gone.stream()
                        .filter(before -> before.isCalled(former) && Objects.equals(before.schema(), after.schema()))
                        .filter(before -> fresh.contains(after) && !isDropped(before, tables))
                        .findFirst()
                        .ifPresent(before -> match(before, after, gone, fresh, matched));
            }
        }
        decide(gone, fresh, tables, table, resemblance, matched);
        return matched;
    }

    private record Pairing<T>(Thing<T> before, Thing<T> after, RenameCandidate candidate) {}

    private <T> void decide(
            List<Thing<T>> gone,
            List<Thing<T>> fresh,
            List<String> tables,
            @Nullable String table,
            BiFunction<T, T, Resemblance> resemblance,
            Map<T, T> matched) {
        List<Pairing<T>> pairings = new ArrayList<>();
        for (Thing<T> before : gone) {
            for (Thing<T> after : fresh) {
                Resemblance like = resemblance.apply(before.value(), after.value());
                if (like.isPlausible()
                        && Objects.equals(before.schema(), after.schema())
                        && !isDropped(before, tables)) {
                    pairings.add(new Pairing<>(
                            before,
                            after,
                            new RenameCandidate(
                                    before.schema(), table, before.name(), after.name(), like.score(), like.alike())));
                }
            }
        }
        pairings.sort(Comparator.comparingDouble(
                        (Pairing<T> pairing) -> -pairing.candidate().score())
                .thenComparing(pairing -> pairing.candidate().option()));
        for (Pairing<T> pairing : pairings) {
            if (gone.contains(pairing.before()) && fresh.contains(pairing.after())) {
                switch (renames.decision().decide(pairing.candidate())) {
                    case RENAMED -> match(pairing.before(), pairing.after(), gone, fresh, matched);
                    case UNDECIDED -> undecided.add(pairing.candidate());
                    case DIFFERENT -> {}
                }
            }
        }
    }

    private static <T> void match(
            Thing<T> before, Thing<T> after, List<Thing<T>> gone, List<Thing<T>> fresh, Map<T, T> matched) {
        gone.remove(before);
        fresh.remove(after);
        matched.put(before.value(), after.value());
    }

    private boolean isStated(Thing<?> before, Thing<?> after, List<String> tables) {
        for (String path : paths(before, tables)) {
            for (Map.Entry<String, String> entry : renames.stated().entrySet()) {
                String to = entry.getValue();
                boolean same = after.isCalled(to) || paths(after, tables).contains(to.toLowerCase(Locale.ROOT));
                if (entry.getKey().equalsIgnoreCase(path) && same) {
                    unused.remove(entry.getKey());
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isDropped(Thing<?> before, List<String> tables) {
        Set<String> paths = paths(before, tables);
        return renames.dropped().stream().anyMatch(dropped -> paths.contains(dropped.toLowerCase(Locale.ROOT)));
    }

    /** How people may call a thing: with and without its schema, by its table's former and present name. */
    private static Set<String> paths(Thing<?> thing, List<String> tables) {
        Set<String> paths = new LinkedHashSet<>();
        List<@Nullable String> prefixes = new ArrayList<>(tables);
        if (tables.isEmpty()) {
            prefixes.add(null);
        }
        for (String table : prefixes) {
            paths.add(RenameCandidate.path(null, table, thing.name()).toLowerCase(Locale.ROOT));
            paths.add(RenameCandidate.path(thing.schema(), table, thing.name()).toLowerCase(Locale.ROOT));
        }
        return paths;
    }

    private String question() {
        StringBuilder text =
                new StringBuilder("what goes looks like what comes, and nobody said whether it was renamed:");
        for (RenameCandidate candidate : undecided) {
            text.append("\n    ").append(candidate.path()).append(" -> ").append(candidate.to());
            if (!candidate.alike().isEmpty()) {
                text.append(" (").append(String.join(", ", candidate.alike())).append(')');
            }
        }
        text.append("\n  A rename keeps what it holds; dropping and adding loses it. Nothing was written.");
        text.append("\n  Say that it was renamed, here or in the model:");
        undecided.forEach(candidate -> text.append("\n    ")
                .append(candidate.option())
                .append("    or ")
                .append(candidate.annotation()));
        text.append("\n  or that it goes:");
        undecided.stream()
                .map(RenameCandidate::dropOption)
                .distinct()
                .forEach(option -> text.append("\n    ").append(option));
        return text.toString();
    }
}
