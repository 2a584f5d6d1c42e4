package io.aludel.migrate.run;

import io.aludel.error.AludelException;
import io.aludel.error.ErrorCode;
import io.aludel.migrate.error.MigrationException;
import io.aludel.migrate.graph.RevisionStep;
import io.aludel.migrate.run.Journal.Entry;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What is said when a revision did not run to its end. */
final class Interruption {
    private static final int SHOWN = 100;
    private static final Pattern SAYS = Pattern.compile("^  \\w+ says: ");

    private Interruption() {}

    /**
     * A revision failed.
     *
     * @param current the statement that failed; null when something else did
     * @param kept what was carried out and is not undone
     * @param partly whether a part of the statement that failed is kept
     */
    static MigrationException failed(
            RevisionStep step,
            String origin,
            @Nullable Entry current,
            List<Entry> kept,
            boolean partly,
            Throwable cause) {
        String revision = step.isUpgrade() ? step.to().get(0) : step.from().get(0);
        StringBuilder text = new StringBuilder((step.isUpgrade() ? "upgrade" : "downgrade") + " of revision " + revision
                + " (" + origin + ") failed: " + firstLine(cause));
        more(cause).forEach(line -> text.append("\n  ").append(line.strip()));
        if (current != null) {
            text.append("\n  It failed at statement ")
                    .append(current.step())
                    .append(": ")
                    .append(line(current));
        }
        if (kept.isEmpty() && !partly) {
            text.append("\n  Nothing of it is left: the database is as it was before this revision.");
            text.append("\n  Correct the revision, and run the command again.");
        } else {
            if (!kept.isEmpty()) {
                text.append("\n  Carried out, and kept, since it cannot be rolled back:");
            }
            kept.forEach(entry ->
                    text.append("\n    ").append(entry.step()).append(". ").append(line(entry)));
            if (partly) {
                text.append("\n  A part of the work that failed is kept too; it is begun anew.");
            }
            text.append(
                    "\n  Correct what follows them in the revision and run the command again with Resume.REPEAT (--resume repeat),");
            text.append(
                    "\n  or take these back by hand and empty the journal, with Migrations.forgetInterruption() (unlock --forget).");
        }
        return new MigrationException(ErrorCode.MIGRATION_FAILED, text.toString(), cause);
    }

    /** An earlier run was cut off. */
    static MigrationException found(List<Entry> entries) {
        Entry first = entries.get(0);
        StringBuilder text = new StringBuilder(
                "an earlier " + (first.upgrade() ? "upgrade" : "downgrade") + " of revision " + first.revision()
                        + " was interrupted, and the database is between two revisions."
                        + "\n  Carried out:");
        Entry unknown = null;
        for (Entry entry : entries) {
            if (entry.done()) {
                text.append("\n    ").append(entry.step()).append(". ").append(line(entry));
            } else {
                unknown = entry;
            }
        }
        if (unknown != null) {
            text.append("\n  Perhaps carried out, look: ")
                    .append(unknown.step())
                    .append(". ")
                    .append(line(unknown))
                    .append(
                            "\n  If it was not, go on with Resume.REPEAT (--resume repeat); if it was, with Resume.SKIP (--resume skip).");
        } else {
            text.append("\n  Go on behind them with Resume.REPEAT (--resume repeat).");
        }
        text.append(
                "\n  Or take them back by hand and empty the journal, with Migrations.forgetInterruption() (unlock --forget).");
        return new MigrationException(ErrorCode.MIGRATION_FAILED, text.toString());
    }

    /** Something else is asked for than to go on with what was interrupted. */
    static MigrationException passedOver(List<Entry> entries, List<RevisionStep> steps) {
        Entry first = entries.get(0);
        return new MigrationException(
                ErrorCode.MIGRATION_FAILED,
                "an earlier " + (first.upgrade() ? "upgrade" : "downgrade") + " of revision " + first.revision()
                        + " was interrupted, and "
                        + (steps.isEmpty() ? "nothing" : steps.get(0).toString())
                        + " was asked for."
                        + "\n  Go on with it first, or take back by hand what was carried out, and empty the journal with"
                        + " Migrations.forgetInterruption() (unlock --forget).");
    }

    static MigrationException changed(Entry recorded, Entry now) {
        return new MigrationException(
                ErrorCode.MIGRATION_FAILED,
                "revision " + now.revision() + " cannot go on: its statement " + now.step()
                        + " is another one than the one that was carried out."
                        + "\n  Then: " + line(recorded)
                        + "\n  Now:  " + line(now)
                        + "\n  Leave the statements alone that were carried out, and correct those that follow.");
    }

    private static String line(Entry entry) {
        String line = entry.statement().strip().replaceAll("\\s+", " ");
        return line.length() > SHOWN ? line.substring(0, SHOWN) + " …" : line;
    }

    /** What the database says of it, or else what there is to do; the statement is shown by itself. */
    private static List<String> more(Throwable cause) {
        if (!(cause instanceof AludelException)) {
            return List.of();
        }
        List<String> lines = String.valueOf(cause.getMessage()).lines().skip(1).toList();
        List<String> said = lines.stream().filter(SAYS.asPredicate()).toList();
        return said.isEmpty() ? lines : said;
    }

    private static String firstLine(Throwable cause) {
        String message = String.valueOf(cause.getMessage());
        int end = message.indexOf('\n');
        return end < 0 ? message : message.substring(0, end);
    }
}
