package io.aludel.migrate.autogenerate;

import io.aludel.migrate.op.AddConstraint;
import io.aludel.migrate.op.ConstraintKind;
import io.aludel.migrate.op.CreateIndex;
import io.aludel.migrate.op.DropConstraint;
import io.aludel.migrate.op.DropIndex;
import io.aludel.migrate.op.MigrationOp;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.Index;
import io.aludel.schema.PrimaryKey;
import io.aludel.schema.Table;
import io.aludel.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Indexes and unique constraints: by name where they have one, otherwise by their columns. */
final class KeyComparator implements TableComparator {
    /**
     * An index or a unique constraint.
     *
     * @param index the index, or null
     * @param unique the unique constraint, or null
     * @param parts what it is over, for comparing
     */
    private record Key(
            @Nullable String name,
            @Nullable Index index,
            @Nullable UniqueConstraint unique,
            List<String> parts,
            boolean isUnique) {
        MigrationOp create(TablePair pair) {
            return index != null
                    ? CreateIndex.of(pair.name(), pair.schema(), index)
                    : new AddConstraint(pair.name(), pair.schema(), Objects.requireNonNull(unique));
        }

        MigrationOp drop(TablePair pair) {
            return index != null
                    ? new DropIndex(pair.name(), pair.schema(), name, index, false)
                    : new DropConstraint(pair.name(), pair.schema(), name, ConstraintKind.UNIQUE, unique, false);
        }

        boolean isLike(Key other, boolean alike) {
            boolean sameKind = (index == null) == (other.index == null) || alike && isUnique && other.isUnique;
            return sameKind
                    && isUnique == other.isUnique
                    && parts.equals(other.parts)
                    && !isLeftover()
                    && !other.isLeftover();
        }

        /** What an interrupted CREATE INDEX CONCURRENTLY has left behind serves nobody. */
        private boolean isLeftover() {
            return index != null && index.options().info().containsKey("invalid");
        }
    }

    @Override
    public void compare(TablePair pair, Consumer<MigrationOp> receiver) {
        boolean alike = pair.dialect().likeness().uniqueIndexesAreConstraints();
        List<Key> found = keys(pair, pair.found());
        List<Key> wanted = keys(pair, pair.wanted());
        List<Key> unnamedWanted =
                wanted.stream().filter(key -> key.name() == null).toList();
        Map<String, Key> foundByName = byName(found);
        Map<String, Key> wantedByName = byName(wanted);
        List<Key> matched = new ArrayList<>();
        for (Key key : unnamedWanted) {
            found.stream()
                    .filter(other -> !matched.contains(other) && !wantedByName.containsKey(nameOf(other)))
                    .filter(other -> other.isLike(key, true))
                    .findFirst()
                    .ifPresent(matched::add);
        }
        for (Map.Entry<String, Key> entry : foundByName.entrySet()) {
            Key key = entry.getValue();
            if (!wantedByName.containsKey(entry.getKey()) && !matched.contains(key) && !servesForeignKey(pair, key)) {
                receiver.accept(key.drop(pair));
            }
        }
        found.stream()
                .filter(key -> key.name() == null && unnamedWanted.stream().noneMatch(other -> key.isLike(other, true)))
                .forEach(key -> receiver.accept(key.drop(pair)));
        Set<String> both = new TreeSet<>(foundByName.keySet());
        both.retainAll(wantedByName.keySet());
        for (String name : both) {
            Key before = Objects.requireNonNull(foundByName.get(name));
            Key after = Objects.requireNonNull(wantedByName.get(name));
            if (!before.isLike(after, alike)) {
                receiver.accept(before.drop(pair));
                receiver.accept(after.create(pair));
            }
        }
        wantedByName.forEach((name, key) -> {
            if (!foundByName.containsKey(name) && !isImplied(pair, key)) {
                receiver.accept(key.create(pair));
            }
        });
        for (Key key : unnamedWanted) {
            if (found.stream().noneMatch(other -> other.isLike(key, true)) && !isPrimaryKey(pair, key)) {
                receiver.accept(key.create(pair));
            }
        }
    }

    /** What is over the primary key alone is unique already: some databases then make no constraint of their own. */
    private static boolean isPrimaryKey(TablePair pair, Key key) {
        PrimaryKey primary = pair.found().primaryKey();
        return key.unique() != null
                && primary != null
                && TablePair.names(pair.found(), primary.columns()).equals(key.parts());
    }

    /** Some databases make an index for each foreign key by themselves; where the key goes, what was made for it goes with it. */
    private static boolean servesForeignKey(TablePair pair, Key key) {
        if (!pair.dialect().likeness().indexesForeignKeys() || key.index() == null || key.isUnique()) {
            return false;
        }
        return pair.wanted().foreignKeys().stream().anyMatch(foreign -> isOver(pair.wanted(), foreign, key))
                || pair.found().foreignKeys().stream()
                        .anyMatch(foreign -> isOver(pair.found(), foreign, key) && isMadeFor(pair, foreign, key));
    }

    /** Whether it is there, though under the name that the database would give to one of its own for a foreign key. */
    private static boolean isImplied(TablePair pair, Key key) {
        Table table = pair.found();
        if (!pair.dialect().likeness().indexesForeignKeys()
                || table.foreignKeys().isEmpty()) {
            return false;
        }
        return pair.stored().stream()
                .flatMap(known -> known.indexes().stream()
                        .filter(index -> known.impliedIndexes().contains(nameOf(index.name()))))
                .filter(index -> nameOf(index.name()).equals(key.name()))
                .anyMatch(index -> new Key(index.name(), index, null, IndexWords.of(pair, table, index), index.unique())
                        .isLike(key, false));
    }

    private static boolean isOver(Table table, ForeignKey foreign, Key key) {
        return TablePair.names(table, foreign.columns()).equals(key.parts());
    }

    private static boolean isMadeFor(TablePair pair, ForeignKey foreign, Key key) {
        String first = TablePair.names(pair.found(), foreign.columns()).get(0);
        return key.name() != null
                && (key.name().equals(foreign.name()) || key.name().equalsIgnoreCase(first));
    }

    private static String nameOf(Key key) {
        return nameOf(key.name());
    }

    private static String nameOf(@Nullable String name) {
        return Objects.toString(name, "");
    }

    private static Map<String, Key> byName(List<Key> keys) {
        Map<String, Key> named = new TreeMap<>();
        keys.stream().filter(key -> key.name() != null).forEach(key -> named.put(nameOf(key), key));
        return named;
    }

    private static List<Key> keys(TablePair pair, Table table) {
        List<Key> keys = new ArrayList<>();
        for (Index index : table.indexes()) {
            Index named = table.named(index);
            if (pair.accepts(ObjectKind.INDEX, named.name())) {
                keys.add(new Key(pair.stored(named), named, null, IndexWords.of(pair, table, index), named.unique()));
            }
        }
        for (UniqueConstraint unique : table.uniqueConstraints()) {
            UniqueConstraint named = (UniqueConstraint) table.named(unique);
            if (pair.accepts(ObjectKind.UNIQUE_CONSTRAINT, named.name())) {
                keys.add(new Key(pair.stored(named), null, named, IndexWords.of(pair, table, named), true));
            }
        }
        return keys;
    }
}
