package io.aludel.migrate.run;

import io.aludel.migrate.run.Journal.Entry;
import java.util.List;

/** What a run that was interrupted has done of a revision, and what becomes of the statement of which nobody knows. Immutable. */
final class EarlierRun {
    /** There was none. */
    static final EarlierRun NONE = new EarlierRun(List.of(), Resume.REFUSE);

    private final List<Entry> entries;
    private final Resume resume;

    private EarlierRun(List<Entry> entries, Resume resume) {
        this.entries = entries;
        this.resume = resume;
    }

    /** What the journal has of a revision and a direction. */
    static EarlierRun of(List<Entry> journal, String revision, boolean upgrade, Resume resume) {
        List<Entry> own = journal.stream()
                .filter(entry -> entry.revision().equals(revision) && entry.upgrade() == upgrade)
                .toList();
        return own.isEmpty() ? NONE : new EarlierRun(own, resume);
    }

    /** How many statements the journal has. */
    int size() {
        return entries.size();
    }

    /**
     * Whether a statement is not to be sent again.
     *
     * @throws io.aludel.migrate.error.MigrationException when another one was carried out in its place
     */
    boolean did(Entry statement) {
        if (statement.step() > entries.size()) {
            return false;
        }
        Entry recorded = entries.get(statement.step() - 1);
        if (!recorded.statement().equals(Journal.shortened(statement.statement()))) {
            throw Interruption.changed(recorded, statement);
        }
        return recorded.done() || resume == Resume.SKIP;
    }
}
