package io.aludel.spring;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.error.AludelException;
import io.aludel.error.ErrorCode;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
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
import org.springframework.dao.TransientDataAccessException;
import org.springframework.dao.TypeMismatchDataAccessException;
import org.springframework.dao.UncategorizedDataAccessException;

/** Which of Spring's exceptions stands for which code. */
class AludelExceptionTranslatorTest {
    private static final Map<ErrorCode, Class<? extends DataAccessException>> SAID_BY_THE_DATABASE =
            new EnumMap<>(Map.ofEntries(
                    Map.entry(ErrorCode.CONNECTION_FAILED, DataAccessResourceFailureException.class),
                    Map.entry(ErrorCode.POOL_EXHAUSTED, DataAccessResourceFailureException.class),
                    Map.entry(ErrorCode.CONNECTION_LOST, DataAccessResourceFailureException.class),
                    Map.entry(ErrorCode.COMMIT_UNKNOWN, DataAccessResourceFailureException.class),
                    Map.entry(ErrorCode.NO_RESULT, EmptyResultDataAccessException.class),
                    Map.entry(ErrorCode.MULTIPLE_RESULTS, IncorrectResultSizeDataAccessException.class),
                    Map.entry(ErrorCode.CONVERSION_FAILED, TypeMismatchDataAccessException.class),
                    Map.entry(ErrorCode.STATEMENT_FAILED, UncategorizedDataAccessException.class),
                    Map.entry(ErrorCode.NO_SUCH_OBJECT, InvalidDataAccessResourceUsageException.class),
                    Map.entry(ErrorCode.PERMISSION_DENIED, PermissionDeniedDataAccessException.class),
                    Map.entry(ErrorCode.SYNTAX, InvalidDataAccessResourceUsageException.class),
                    Map.entry(ErrorCode.UNIQUE_VIOLATION, DuplicateKeyException.class),
                    Map.entry(ErrorCode.FOREIGN_KEY_VIOLATION, DataIntegrityViolationException.class),
                    Map.entry(ErrorCode.NOT_NULL_VIOLATION, DataIntegrityViolationException.class),
                    Map.entry(ErrorCode.CHECK_VIOLATION, DataIntegrityViolationException.class),
                    Map.entry(ErrorCode.INTEGRITY_VIOLATION, DataIntegrityViolationException.class),
                    Map.entry(ErrorCode.SERIALIZATION_FAILURE, CannotAcquireLockException.class),
                    Map.entry(ErrorCode.STATEMENT_CANCELLED, QueryTimeoutException.class),
                    Map.entry(ErrorCode.STALE_DATA, OptimisticLockingFailureException.class),
                    Map.entry(ErrorCode.OBJECT_DELETED, DataRetrievalFailureException.class),
                    Map.entry(ErrorCode.UNKNOWN_CLASS, DataRetrievalFailureException.class),
                    Map.entry(ErrorCode.FLUSH_FAILED, UncategorizedDataAccessException.class)));

    private final AludelExceptionTranslator translator = new AludelExceptionTranslator();

    private DataAccessException translated(ErrorCode code) {
        AludelException failure = new AludelException(code, "what happened");
        DataAccessException translated = translator.translateExceptionIfPossible(failure);
        assertThat(translated).isNotNull().hasCause(failure).hasMessageStartingWith(code.code() + ": what happened");
        return translated;
    }

    @ParameterizedTest
    @EnumSource(ErrorCode.class)
    void eachCodeHasOneOfSpringsExceptions(ErrorCode code) {
        Class<? extends DataAccessException> expected = SAID_BY_THE_DATABASE.get(code);
        if (expected == null) {
            assertThat(translated(code)).isExactlyInstanceOf(InvalidDataAccessApiUsageException.class);
        } else if (expected == UncategorizedDataAccessException.class) {
            assertThat(translated(code)).isInstanceOf(expected); // abstract
        } else {
            assertThat(translated(code)).isExactlyInstanceOf(expected);
        }
    }

    @Test
    void onlyWhatMayGoWellTheNextTimeIsTransient() {
        Set<ErrorCode> transients = EnumSet.noneOf(ErrorCode.class);
        for (ErrorCode code : ErrorCode.values()) {
            if (translated(code) instanceof TransientDataAccessException) {
                transients.add(code);
            }
        }
        assertThat(transients)
                .containsExactlyInAnyOrder(
                        ErrorCode.SERIALIZATION_FAILURE, ErrorCode.STATEMENT_CANCELLED, ErrorCode.STALE_DATA);
    }

    @Test
    void codesOfTheDatabaseAreNotTakenForWrongUse() {
        for (ErrorCode code : ErrorCode.values()) {
            if (code.code().startsWith("CORE-14")) {
                assertThat(SAID_BY_THE_DATABASE).containsKey(code);
            }
        }
    }

    @Test
    void exceptionsOfOthersAreLeftAlone() {
        assertThat(translator.translateExceptionIfPossible(new IllegalStateException("not ours")))
                .isNull();
    }
}
