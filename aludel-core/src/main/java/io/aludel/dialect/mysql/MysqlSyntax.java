package io.aludel.dialect.mysql;

import io.aludel.compile.Clauses;
import io.aludel.compile.FunctionTable;
import io.aludel.compile.Identifiers;
import io.aludel.compile.LiteralRenderer;
import io.aludel.compile.OperatorTable;
import io.aludel.compile.SqlCompiler;
import io.aludel.compile.Syntax;
import io.aludel.compile.TypeCompiler;
import io.aludel.dialect.SessionSupport;
import io.aludel.dialect.StringAggregates;
import io.aludel.dialect.TransactionSupport;
import io.aludel.dialect.TwoPhaseSupport;
import io.aludel.sql.ast.FunctionCall;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** What MySQL and MariaDB share about their ways of writing. */
final class MysqlSyntax {
    static final TransactionSupport TRANSACTIONS = TransactionSupport.STANDARD
            .withReadOnly("SET SESSION TRANSACTION READ ONLY", "SET SESSION TRANSACTION READ WRITE")
            .withTwoPhase(TwoPhaseSupport.XA);

    /** Names of locks are of the whole server, and have at most 64 characters. */
    private static final String LOCK = "CONCAT('aludel:', MD5(CONCAT(DATABASE(), ':', ?)))";

    static final SessionSupport SESSIONS = new SessionSupport(
            new SessionSupport.NameLocks(
                    "SELECT GET_LOCK(" + LOCK + ", 0)",
                    "SELECT RELEASE_LOCK(" + LOCK + ")",
                    "SELECT ID, USER, HOST, NULL, NULL FROM information_schema.PROCESSLIST WHERE ID = IS_USED_LOCK("
                            + LOCK + ")",
                    null,
                    null),
            false,
            "SELECT CONNECTION_ID()",
            "KILL %s",
            new SessionSupport.Limit(
                    List.of("SET SESSION lock_wait_timeout = %s", "SET SESSION innodb_lock_wait_timeout = %s"),
                    Duration.ofSeconds(1),
                    List.of(
                            "SET SESSION lock_wait_timeout = DEFAULT",
                            "SET SESSION innodb_lock_wait_timeout = DEFAULT")));

    static final FunctionTable FUNCTIONS = FunctionTable.STANDARD
            .withName("random", "rand")
            .withName("strpos", "instr")
            .withWords("sysdate", "SYSDATE()")
            .withWords("user", "USER()")
            .withWords("session_user", "SESSION_USER()")
            .withCall("rollup", MysqlSyntax::rollup)
            .withCall("aggregate_strings", (out, call) -> StringAggregates.separated(out, call, "group_concat"));

    private MysqlSyntax() {}

    static Syntax of(
            String dialect,
            Set<String> reserved,
            OperatorTable operators,
            FunctionTable functions,
            Clauses clauses,
            TypeCompiler types,
            LiteralRenderer literals) {
        Identifiers identifiers = Identifiers.quoting('`', reserved).withLongestLabel(MysqlDdl.LONGEST_NAME);
        return new Syntax(dialect, identifiers, operators, functions, clauses, types, literals);
    }

    /** What MariaDB lacks. */
    static FunctionTable mariadbFunctions() {
        return FUNCTIONS.withCall("lag", MysqlSyntax::moved).withCall("lead", MysqlSyntax::moved);
    }

    private static void moved(SqlCompiler out, FunctionCall call) {
        if (call.arguments().size() > 2) {
            throw out.syntax()
                    .unsupported(
                            "a default of " + call.name(),
                            "Leave it out, and put coalesce(..) around when the column is never NULL.");
        }
        out.write(call.name());
        FunctionTable.arguments(out, call);
    }

    private static void rollup(SqlCompiler out, FunctionCall call) {
        out.list(call.arguments()).write(" WITH ROLLUP");
    }
}
