package io.aludel.spring;

import io.aludel.error.AludelException;
import io.aludel.error.ErrorCode;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DataRetrievalFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.EmptyResultDataAccessException;
import org.springframework.dao.IncorrectResultSizeDataAccessException;
import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.dao.InvalidDataAccessResourceUsageException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.PermissionDeniedDataAccessException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.TypeMismatchDataAccessException;
import org.springframework.dao.UncategorizedDataAccessException;
import org.springframework.dao.support.PersistenceExceptionTranslator;

/**
 * Turns Aludel's exceptions into Spring's, for beans with {@code @Repository} and for failed commits. Immutable.
 *
 * <p>What the database said has a kind of its own; every other code is a wrong use. The exception itself is the cause, with its code.
 */
public final class AludelExceptionTranslator implements PersistenceExceptionTranslator {
    private static final Map<ErrorCode, BiFunction<String, AludelException, DataAccessException>> KINDS =
            new EnumMap<>(ErrorCode.class);

    static {
        KINDS.put(ErrorCode.UNIQUE_VIOLATION, DuplicateKeyException::new);
        KINDS.put(ErrorCode.FOREIGN_KEY_VIOLATION, DataIntegrityViolationException::new);
        KINDS.put(ErrorCode.NOT_NULL_VIOLATION, DataIntegrityViolationException::new);
        KINDS.put(ErrorCode.CHECK_VIOLATION, DataIntegrityViolationException::new);
        KINDS.put(ErrorCode.INTEGRITY_VIOLATION, DataIntegrityViolationException::new);
        KINDS.put(ErrorCode.SERIALIZATION_FAILURE, CannotAcquireLockException::new);
        KINDS.put(ErrorCode.STALE_DATA, OptimisticLockingFailureException::new);
        KINDS.put(ErrorCode.OBJECT_DELETED, DataRetrievalFailureException::new);
        KINDS.put(ErrorCode.UNKNOWN_CLASS, DataRetrievalFailureException::new);
        KINDS.put(ErrorCode.STATEMENT_CANCELLED, QueryTimeoutException::new);
        KINDS.put(ErrorCode.CONNECTION_FAILED, DataAccessResourceFailureException::new);
        KINDS.put(ErrorCode.CONNECTION_LOST, DataAccessResourceFailureException::new);
        KINDS.put(ErrorCode.COMMIT_UNKNOWN, DataAccessResourceFailureException::new);
        KINDS.put(ErrorCode.POOL_EXHAUSTED, DataAccessResourceFailureException::new);
        KINDS.put(ErrorCode.NO_SUCH_OBJECT, InvalidDataAccessResourceUsageException::new);
        KINDS.put(ErrorCode.PERMISSION_DENIED, PermissionDeniedDataAccessException::new);
        KINDS.put(ErrorCode.SYNTAX, InvalidDataAccessResourceUsageException::new);
        KINDS.put(ErrorCode.NO_RESULT, (message, cause) -> new EmptyResultDataAccessException(message, 1, cause));
        KINDS.put(
                ErrorCode.MULTIPLE_RESULTS,
                (message, cause) -> new IncorrectResultSizeDataAccessException(message, 1, cause));
        KINDS.put(ErrorCode.CONVERSION_FAILED, TypeMismatchDataAccessException::new);
        KINDS.put(ErrorCode.STATEMENT_FAILED, Uncategorized::new);
        KINDS.put(ErrorCode.FLUSH_FAILED, Uncategorized::new);
    }

    @Override
    public @Nullable DataAccessException translateExceptionIfPossible(RuntimeException thrown) {
        if (!(thrown instanceof AludelException failure)) {
            return null;
        }
        return KINDS.getOrDefault(failure.code(), InvalidDataAccessApiUsageException::new)
                .apply(String.valueOf(failure.getMessage()), failure);
    }

    /** What the database refused for a reason of its own. */
    private static final class Uncategorized extends UncategorizedDataAccessException {
        private static final long serialVersionUID = 1;

        Uncategorized(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
