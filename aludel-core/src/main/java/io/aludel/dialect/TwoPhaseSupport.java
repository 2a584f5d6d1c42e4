package io.aludel.dialect;

import java.util.List;

/**
 * The statements of a commit in two phases; {@code %s} is the transaction's name as a literal. Immutable.
 *
 * @param begin begin the transaction, beside what the driver does
 * @param prepare write it down, so that it outlives connection and server
 * @param commitPrepared commit what was prepared
 * @param rollbackPrepared undo what was prepared
 * @param commitDirectly commit without having prepared; empty where an ordinary COMMIT does it
 * @param rollbackDirectly undo without having prepared; empty where an ordinary ROLLBACK does it
 * @param outside whether what was prepared is ended outside of any transaction
 * @param recover a query for what was prepared and has not ended
 * @param nameColumn the column of that query, counted from 1, that holds the name
 */
public record TwoPhaseSupport(
        List<String> begin,
        List<String> prepare,
        List<String> commitPrepared,
        List<String> rollbackPrepared,
        List<String> commitDirectly,
        List<String> rollbackDirectly,
        boolean outside,
        String recover,
        int nameColumn) {
    /** PostgreSQL's way: an ordinary transaction is given a name when it is prepared. */
    public static final TwoPhaseSupport PREPARE_TRANSACTION = new TwoPhaseSupport(
            List.of(),
            List.of("PREPARE TRANSACTION %s"),
            List.of("COMMIT PREPARED %s"),
            List.of("ROLLBACK PREPARED %s"),
            List.of(),
            List.of(),
            true,
            "SELECT gid FROM pg_prepared_xacts WHERE database = current_database() ORDER BY prepared",
            1);

    /** The way of X/Open XA in MySQL and MariaDB. */
    public static final TwoPhaseSupport XA = new TwoPhaseSupport(
            List.of("XA START %s"),
            List.of("XA END %s", "XA PREPARE %s"),
            List.of("XA COMMIT %s"),
            List.of("XA ROLLBACK %s"),
            List.of("XA END %s", "XA COMMIT %s ONE PHASE"),
            List.of("XA END %s", "XA ROLLBACK %s"),
            false,
            "XA RECOVER",
            4);

    public TwoPhaseSupport {
        begin = List.copyOf(begin);
        prepare = List.copyOf(prepare);
        commitPrepared = List.copyOf(commitPrepared);
        rollbackPrepared = List.copyOf(rollbackPrepared);
        commitDirectly = List.copyOf(commitDirectly);
        rollbackDirectly = List.copyOf(rollbackDirectly);
    }
}
