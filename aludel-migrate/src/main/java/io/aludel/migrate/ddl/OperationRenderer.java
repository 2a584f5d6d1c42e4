package io.aludel.migrate.ddl;

import static java.util.Objects.requireNonNull;

import io.aludel.error.ErrorCode;
import io.aludel.migrate.error.MigrationException;
import io.aludel.migrate.op.MigrationOp;
import io.aludel.migrate.op.OperationTarget;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Knows the handler of each class of operations. Immutable, safe for use by many threads.
 *
 * <pre>{@code
 * OperationRenderer mine = OperationRenderer.standard().with(GrantSelect.class, (op, context) ->
 *         context.execute("GRANT SELECT ON " + op.table() + " TO " + op.role()));
 * }</pre>
 */
public final class OperationRenderer {
    private static final OperationRenderer STANDARD = StandardHandlers.all();

    private final Map<Class<?>, OperationHandler<?>> handlers;

    private OperationRenderer(Map<Class<?>, OperationHandler<?>> handlers) {
        this.handlers = handlers;
    }

    /** Knows all operations of {@code io.aludel.migrate.op}. */
    public static OperationRenderer standard() {
        return STANDARD;
    }

    static OperationRenderer none() {
        return new OperationRenderer(Map.of());
    }

    /** The same with another handler for a class or interface of operations; that of the class itself wins. */
    public <O extends MigrationOp> OperationRenderer with(Class<O> type, OperationHandler<? super O> handler) {
        Map<Class<?>, OperationHandler<?>> more = new LinkedHashMap<>(handlers);
        more.put(requireNonNull(type, "type"), requireNonNull(handler, "handler"));
        return new OperationRenderer(more);
    }

    /**
     * Gives an operation to a target, and its statements when the target wants them.
     *
     * @throws MigrationException when no handler knows the operation, or the database has no such thing
     */
    public void render(MigrationOp op, OperationTarget target) {
        target.step(op, () -> handle(op, new OperationContext(target, this)));
    }

    void handle(MigrationOp op, OperationContext context) {
        @SuppressWarnings("unchecked") // with() takes handlers of their own class only
        OperationHandler<MigrationOp> handler = (OperationHandler<MigrationOp>) handler(op.getClass());
        if (handler == null) {
            throw new MigrationException(
                    ErrorCode.UNSUPPORTED_OPERATION,
                    "there is no handler for operations of " + op.getClass().getName() + " (" + op.describe() + ")."
                            + "\n  Let the class implement CustomOperation, or register a handler with"
                            + " OperationRenderer.with(..).");
        }
        handler.handle(op, context);
    }

    private @Nullable OperationHandler<?> handler(Class<?> type) {
        OperationHandler<?> own = handlers.get(type);
        if (own != null) {
            return own;
        }
        return handlers.entrySet().stream()
                .filter(entry -> entry.getKey().isAssignableFrom(type))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }
}
