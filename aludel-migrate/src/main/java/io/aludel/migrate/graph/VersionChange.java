package io.aludel.migrate.graph;

import java.util.Set;

/** A change of a row of the version table, which has one row for each head that a database is at. */
public sealed interface VersionChange {
    /** Makes the change in a set of heads. */
    void apply(Set<String> heads);

    /** A new row. */
    record Insert(String id) implements VersionChange {
        @Override
        public void apply(Set<String> heads) {
            heads.add(id);
        }
    }

    /** A row goes. */
    record Delete(String id) implements VersionChange {
        @Override
        public void apply(Set<String> heads) {
            heads.remove(id);
        }
    }

    /** A row moves on. */
    record Update(String from, String to) implements VersionChange {
        @Override
        public void apply(Set<String> heads) {
            heads.remove(from);
            heads.add(to);
        }
    }
}
