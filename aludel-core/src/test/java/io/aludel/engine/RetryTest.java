package io.aludel.engine;

import static java.time.Duration.ZERO;
import static java.time.Duration.ofMillis;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.aludel.error.ArgumentException;
import io.aludel.error.DatabaseException;
import io.aludel.error.ErrorCode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When work is done again, and when it is not. */
class RetryTest {
    private static final Retry AT_ONCE = Retry.of(3).backOff(ZERO, ZERO);

    private final List<DatabaseException> thrown = new ArrayList<>();

    private DatabaseException failing(ErrorCode code) {
        DatabaseException failure = new DatabaseException(code, "attempt " + (thrown.size() + 1));
        thrown.add(failure);
        return failure;
    }

    @Test
    void workIsDoneUntilItSucceeds() {
        int number = AT_ONCE.repeat(trial -> {
            if (trial.number() < 3) {
                throw failing(ErrorCode.SERIALIZATION_FAILURE);
            }
            return trial.number();
        });
        assertThat(number).isEqualTo(3);
    }

    @Test
    void theLastFailureCarriesTheEarlierOnes() {
        DatabaseException last = catchThrowableOfType(
                DatabaseException.class,
                () -> AT_ONCE.repeat(trial -> {
                    throw failing(ErrorCode.SERIALIZATION_FAILURE);
                }));
        assertThat(thrown).hasSize(3);
        assertThat(last).isSameAs(thrown.get(2));
        assertThat(last.getSuppressed()).containsExactly(thrown.get(0), thrown.get(1));
    }

    @Test
    void otherFailuresAreToldAtOnce() {
        assertThatThrownBy(() -> AT_ONCE.repeat(trial -> {
                    throw failing(ErrorCode.UNIQUE_VIOLATION);
                }))
                .hasNoSuppressedExceptions();
        assertThat(thrown).hasSize(1);
    }

    @Test
    void theCauseOfAnApplicationsExceptionCounts() {
        String answer = AT_ONCE.repeat(trial -> {
            if (trial.number() == 1) {
                throw new IllegalStateException("no seat", failing(ErrorCode.SERIALIZATION_FAILURE));
            }
            return "seat";
        });
        assertThat(answer).isEqualTo("seat");
    }

    @Test
    void moreKindsOfFailuresCanBeNamed() {
        Retry retry = AT_ONCE.on(ErrorCode.CONNECTION_LOST, ErrorCode.STALE_DATA);
        int number = retry.repeat(trial -> {
            if (trial.number() == 1) {
                throw failing(ErrorCode.STALE_DATA);
            }
            return trial.number();
        });
        assertThat(number).isEqualTo(2);
    }

    @Test
    void nothingIsDoneAgainWhenTheCommitIsInDoubt() {
        Retry retry = AT_ONCE.on(ErrorCode.CONNECTION_LOST);
        assertThatThrownBy(() -> retry.repeat(trial -> {
                    DatabaseException lost = failing(ErrorCode.CONNECTION_LOST);
                    throw new DatabaseException(ErrorCode.COMMIT_UNKNOWN, "in doubt", lost);
                }))
                .hasMessageContaining("in doubt");
        assertThat(thrown).hasSize(1);
        assertThatThrownBy(() -> AT_ONCE.on(ErrorCode.COMMIT_UNKNOWN)).isInstanceOf(ArgumentException.class);
    }

    @Test
    void nothingIsDoneAgainAfterSomethingWasCommitted() {
        assertThatThrownBy(() -> AT_ONCE.repeat(trial -> {
                    trial.kept();
                    throw failing(ErrorCode.SERIALIZATION_FAILURE);
                }))
                .isInstanceOf(DatabaseException.class);
        assertThat(thrown).hasSize(1);
    }

    @Test
    void pausesGrowAndDifferAndAreTold() {
        List<Retry.Attempt> told = new ArrayList<>();
        Retry retry = Retry.of(5).backOff(ofMillis(2), ofMillis(10)).onRetry(told::add);
        assertThatThrownBy(() -> retry.repeat(trial -> {
                    throw failing(ErrorCode.SERIALIZATION_FAILURE);
                }))
                .isInstanceOf(DatabaseException.class);
        assertThat(told).extracting(Retry.Attempt::number).containsExactly(1, 2, 3, 4);
        assertThat(told).extracting(Retry.Attempt::failure).containsExactlyElementsOf(thrown.subList(0, 4));
        List<Duration> whole = List.of(ofMillis(2), ofMillis(4), ofMillis(8), ofMillis(10));
        for (int at = 0; at < 4; at++) {
            assertThat(told.get(at).pause()).isBetween(whole.get(at).dividedBy(2), whole.get(at));
        }
    }

    @Test
    void anInterruptedThreadDoesNotTryAgain() {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> Retry.of(3).repeat(trial -> {
                    throw failing(ErrorCode.SERIALIZATION_FAILURE);
                }))
                .isInstanceOf(DatabaseException.class);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(thrown).hasSize(1);
    }
}
