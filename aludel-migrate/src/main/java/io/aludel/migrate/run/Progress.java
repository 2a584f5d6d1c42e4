package io.aludel.migrate.run;

/**
 * How far a long work is.
 *
 * @param revision the revision it belongs to
 * @param work what it does, in one line
 * @param done how much of it is done
 * @param total how much there is; negative when nobody knows
 */
public record Progress(String revision, String work, long done, long total) {
    private static final int WHOLE = 100;

    /** For people: what, how much, and how much of all. */
    @Override
    public String toString() {
        return work + ": " + done + (total > 0 ? " of " + total + " (" + WHOLE * done / total + "%)" : "");
    }
}
