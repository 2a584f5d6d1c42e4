package io.aludel.engine;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A statement that is about to be sent, or that was answered. Immutable; its text shows no values. */
public final class StatementEvent {
    private final Sent sent;
    private final Connection connection;
    private final Duration elapsed;
    private final @Nullable RuntimeException failure;
    private final @Nullable StatementCause cause;

    StatementEvent(
            Sent sent,
            Connection connection,
            @Nullable StatementCause cause,
            Duration elapsed,
            @Nullable RuntimeException failure) {
        this.sent = sent;
        this.cause = cause;
        this.connection = connection;
        this.elapsed = elapsed;
        this.failure = failure;
    }

    /** The text, with {@code ?} for each parameter. */
    public String sql() {
        return sent.sql();
    }

    /** How many parameters one execution has. */
    public int parameters() {
        return sent.parameterCount();
    }

    /** How many executions go together; 1 for a plain statement. */
    public int batchSize() {
        return sent.rows().size();
    }

    /** The values of each execution in the order of the {@code ?}. They may be personal data and secrets. */
    public List<List<@Nullable Object>> values() {
        return sent.values();
    }

    /** The values as the log shows them: cut where they are long, and hidden where the type is sensitive; empty where there are none. */
    public String shownValues() {
        return new ShownParameters(true).of(sent).strip();
    }

    /** Where it is executed. */
    public Connection connection() {
        return connection;
    }

    /**
     * How many rows were changed, or were read when the reading ended; negative as long as nobody knows. The rows of a query are read after
     * listeners were told of it, so an event that is kept tells more later.
     */
    public long rows() {
        return sent.rowCount();
    }

    /** How long the database took to answer, the reading of rows left out; zero before execution. */
    public Duration elapsed() {
        return elapsed;
    }

    /** What went wrong, or null. */
    public @Nullable RuntimeException failure() {
        return failure;
    }

    /** What the statement is apart from its values; found when it is asked for, and kept with its plan. */
    public StatementShape shape() {
        Plan plan = sent.plan();
        return plan == null ? StatementShape.of(sql(), connection.dialect()) : plan.shape(connection.dialect());
    }

    /** Whatever listeners want to remember from before the statement until after it. It is gone when nobody is told of the end. */
    public Map<Object, Object> info() {
        return sent.info();
    }

    /**
     * How the database goes about the statement, as it says itself, a line each; asked for now, over the same connection. Texts and
     * compared numbers are left out; nothing for definitions and batches, and where the database does not explain.
     */
    public List<String> queryPlan() {
        return planQuestion().map(question -> question.ask(connection)).orElse(List.of());
    }

    /** The question of {@link #queryPlan()} for later; nothing where there would be no answer. It remembers values, and shows none. */
    public Optional<PlanQuestion> planQuestion() {
        Plan plan = sent.plan();
        return plan == null
                        || batchSize() != 1
                        || failure != null
                        || !QueryPlans.isExplained(connection.dialect(), shape())
                ? Optional.empty()
                : Optional.of(new PlanQuestion(plan, sent.rows().get(0)));
    }

    /** The attribute whose first touch is answered by the statement; nothing for statements that the application or a flush executes. */
    public Optional<StatementCause> cause() {
        return Optional.ofNullable(cause);
    }

    /** The line of the application that caused the statement, as {@link CallSites#DEFAULT} finds it. */
    public Optional<CallSite> callSite() {
        return callSite(CallSites.DEFAULT);
    }

    /**
     * The line of the application that caused the statement. To be called within the listener: what the thread has gone on to do
     * afterwards is another line.
     *
     * @param sites which frames of the stack are the application's
     */
    public Optional<CallSite> callSite(CallSites sites) {
        return sites.below(ConnectionWatch.class);
    }

    /**
     * The lines of the application that led to the statement, the innermost first; methods of entities are among them. To be called
     * within the listener.
     *
     * @param sites which frames of the stack are the application's
     */
    public List<CallSite> callPath(CallSites sites) {
        return sites.allBelow(ConnectionWatch.class);
    }

    @Override
    public String toString() {
        return "StatementEvent[" + sql() + "]";
    }
}
