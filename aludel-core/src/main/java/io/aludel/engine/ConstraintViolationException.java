package io.aludel.engine;

import io.aludel.error.ErrorCode;
import io.aludel.error.IntegrityException;
import io.aludel.schema.Column;
import io.aludel.schema.Constraint;
import io.aludel.schema.Index;
import io.aludel.schema.Table;
import io.aludel.sql.ModelAttribute;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A constraint of the database was violated, told in the application's own tables and columns as far as the database says which
 * constraint it was and the statement says which table it changed.
 *
 * <pre>{@code
 * try {
 *     connection.execute(insert(users).values(row));
 * } catch (UniqueViolationException e) {
 *     if (e.concerns(users.column("email"))) { … }
 * }
 * }</pre>
 */
public class ConstraintViolationException extends IntegrityException {
    private static final long serialVersionUID = 1L;

    /** Tables are no data; an exception that was sent to another process knows the name only. */
    private final transient @Nullable Violation violation;

    private final @Nullable String constraintName;

    ConstraintViolationException(ErrorCode code, String message, Violation violation, @Nullable Throwable cause) {
        super(code, message, cause);
        this.violation = violation;
        this.constraintName = violation.name();
    }

    /** The exception of a kind. */
    static ConstraintViolationException of(
            ErrorCode code, String message, Violation violation, @Nullable Throwable cause) {
        return switch (code) {
            case UNIQUE_VIOLATION -> new UniqueViolationException(message, violation, cause);
            case FOREIGN_KEY_VIOLATION -> new ForeignKeyViolationException(message, violation, cause);
            case NOT_NULL_VIOLATION -> new NotNullViolationException(message, violation, cause);
            case CHECK_VIOLATION -> new CheckViolationException(message, violation, cause);
            default -> new ConstraintViolationException(code, message, violation, cause);
        };
    }

    /** What the constraint is called in the model, or else in the database; empty where the database does not say. */
    public final Optional<String> constraintName() {
        return Optional.ofNullable(constraintName);
    }

    /** The table that has the constraint; for a row that others refer to it is the table of those. */
    public final Optional<Table> table() {
        return violation == null ? Optional.empty() : Optional.ofNullable(violation.table());
    }

    /** The columns of the constraint; empty where they are not known, and for CHECK constraints. */
    public final List<Column<?>> columns() {
        return violation == null ? List.of() : violation.columns();
    }

    /** The constraint; empty where it is not known, for NOT NULL and for unique indexes. */
    public final Optional<Constraint> constraint() {
        return violation == null ? Optional.empty() : Optional.ofNullable(violation.constraint());
    }

    /** The unique index that was violated, if it was one. */
    public final Optional<Index> index() {
        return violation == null ? Optional.empty() : Optional.ofNullable(violation.index());
    }

    /**
     * What mapped classes call the columns of the constraint, when a session sent the statement: {@code User.email}; for a foreign key
     * and for the table of a relationship it is the relationship. Empty where the columns are not known.
     */
    public final List<AttributeName> attributes() {
        return violation == null ? List.of() : violation.attributes();
    }

    /**
     * Whether the constraint is known to be about an attribute of a mapped class, alone or with others:
     * {@code e.concerns(User_.email)}.
     */
    public final boolean concerns(ModelAttribute attribute) {
        Class<?> type = attribute.entity().type();
        return attributes().stream().anyMatch(each -> each.meets(type, attribute.name()));
    }

    /** Whether the constraint is known to be about a column, alone or with others. */
    public final boolean concerns(Column<?> column) {
        return columns().stream().anyMatch(each -> each == column);
    }
}
