package io.aludel.migrate.run;

import io.aludel.dialect.Dialect;
import io.aludel.error.AludelException;
import io.aludel.error.ErrorCode;
import io.aludel.migrate.error.MigrationException;
import io.aludel.migrate.graph.RevisionMove;
import io.aludel.migrate.graph.RevisionStep;
import io.aludel.migrate.script.RevisionScript;
import io.aludel.migrate.script.Revisions;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Goes through revisions before the first of them runs, so that what the database does not have, or what cannot be taken back, is said while
 * nothing is done. Only what is sure is said: what depends on the database shows when the revision runs. Immutable.
 *
 * @param dialect what they are going to run on
 */
record Rehearsal(Revisions revisions, RunOptions options, Dialect dialect) {
    private static final Logger LOG = LoggerFactory.getLogger(Rehearsal.class);

    private static final Set<ErrorCode> SURE =
            EnumSet.of(ErrorCode.UNSUPPORTED, ErrorCode.UNSUPPORTED_OPERATION, ErrorCode.IRREVERSIBLE_OPERATION);

    /**
     * Refuses steps of which one cannot be done.
     *
     * @throws MigrationException which names all of them
     */
    void of(List<RevisionStep> steps) {
        List<Obstacle> obstacles = new ArrayList<>();
        for (RevisionStep step : steps) {
            Obstacle obstacle = step instanceof RevisionMove move ? obstacle(move) : null;
            if (obstacle != null) {
                obstacles.add(obstacle);
            }
        }
        if (!obstacles.isEmpty()) {
            boolean irreversible = obstacles.get(0).code() == ErrorCode.IRREVERSIBLE_OPERATION;
            throw new MigrationException(
                    irreversible ? ErrorCode.IRREVERSIBLE_OPERATION : ErrorCode.UNSUPPORTED_OPERATION,
                    "not begun, since it could not be ended:"
                            + obstacles.stream().map(Obstacle::text).collect(Collectors.joining())
                            + "\n  Nothing was done: the database is as it was.");
        }
    }

    private @Nullable Obstacle obstacle(RevisionMove move) {
        RevisionScript script = revisions.script(move.node());
        RehearsalTarget target = new RehearsalTarget(dialect, options.namingConvention());
        try {
            Steps.work(script, move, options, target);
            return null;
        } catch (AludelException e) {
            if (!SURE.contains(e.code()) || target.isUnknown()) {
                LOG.debug("What revision {} does shows when it runs", script.id(), e);
                return null;
            }
            return new Obstacle(e.code(), described(move, script, target.step(), e));
        } catch (RuntimeException e) {
            // Code of an application, which may work with a connection; without one it need not.
            LOG.debug("What revision {} does shows when it runs", script.id(), e);
            return null;
        }
    }

    private static String described(
            RevisionMove move, RevisionScript script, @Nullable String step, AludelException cause) {
        return "\n  " + (move.isUpgrade() ? "upgrade" : "downgrade") + " of revision " + script.id() + " ("
                + script.origin() + ")" + (step == null ? "" : ", \"" + step + "\"") + ": "
                + String.valueOf(cause.getMessage()).replace("\n", "\n  ");
    }

    /** What stands in the way of a revision. */
    private record Obstacle(ErrorCode code, String text) {}
}
