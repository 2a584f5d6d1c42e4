package io.aludel.migrate.run;

import io.aludel.engine.Connection;
import io.aludel.error.AludelException;
import io.aludel.error.ErrorCode;
import io.aludel.migrate.error.MigrationException;
import io.aludel.migrate.graph.RevisionMove;
import io.aludel.migrate.graph.RevisionStep;
import io.aludel.migrate.op.OperationTarget;
import io.aludel.migrate.run.PlanCheck.Witness;
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
 * Goes through revisions once before the first of them runs, so that what the database does not have, what cannot be taken back, and what
 * the checks refuse, is said while nothing is done. Only what is sure is said: what depends on the database shows when the revision runs.
 * Immutable.
 *
 * @param connection what they are going to run on; no revision gets it
 */
record Rehearsal(Revisions revisions, RunOptions options, Connection connection) {
    private static final Logger LOG = LoggerFactory.getLogger(Rehearsal.class);

    private static final Set<ErrorCode> SURE =
            EnumSet.of(ErrorCode.UNSUPPORTED, ErrorCode.UNSUPPORTED_OPERATION, ErrorCode.IRREVERSIBLE_OPERATION);

    /**
     * Refuses steps of which one cannot be done.
     *
     * @throws MigrationException which names all of them
     */
    void of(List<RevisionStep> steps) {
        List<Witness> witnesses = steps.stream().anyMatch(Rehearsal::isUpgrade) ? witnesses() : List.of();
        List<Obstacle> obstacles = new ArrayList<>();
        for (RevisionStep step : steps) {
            Obstacle obstacle = step instanceof RevisionMove move ? obstacle(move, witnesses) : null;
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
        witnesses.forEach(Witness::judge);
    }

    private List<Witness> witnesses() {
        List<Witness> witnesses = new ArrayList<>();
        for (PlanCheck check : options.checks()) {
            Witness witness = check.begin(connection);
            if (witness != null) {
                witnesses.add(witness);
            }
        }
        return witnesses;
    }

    private static boolean isUpgrade(RevisionStep step) {
        return step instanceof RevisionMove && step.isUpgrade();
    }

    private @Nullable Obstacle obstacle(RevisionMove move, List<Witness> all) {
        RevisionScript script = revisions.script(move.node());
        List<Witness> witnesses = move.isUpgrade() ? all : List.of();
        List<OperationTarget> hearing =
                witnesses.stream().map(witness -> witness.hearing(script)).toList();
        RehearsalTarget target =
                new RehearsalTarget(new HearingTarget(connection.dialect(), options.namingConvention(), hearing));
        RuntimeException failure = null;
        try {
            Steps.work(script, move, options, target);
        } catch (AludelException e) {
            if (SURE.contains(e.code()) && !target.isUnknown()) {
                return new Obstacle(e.code(), described(move, script, target.step(), e));
            }
            failure = e;
        } catch (RuntimeException e) {
            // Code of an application, which may work with a connection; without one it need not.
            failure = e;
        }
        if (failure != null) {
            LOG.debug("What revision {} does shows when it runs", script.id(), failure);
        }
        for (Witness witness : witnesses) {
            witness.heard(script, failure);
        }
        return null;
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
